// The tables people keep themselves, a noun each: what their columns are called, and where in a record each goes. A record is the one a case's file has,
// flat: lists have a semicolon between their parts, and a limit of a condition stands in columns that begin with limit_.

export type Kind = 'text' | 'number' | 'list' | 'yes or no';

export interface TableColumn {
  name: string;
  /** Where it goes in the record, such as `covers/count`. */
  path: string;
  kind: Kind;
  needed: boolean;
}

export interface OwnTable {
  id: string;
  title: string;
  file: 'permits.json' | 'conditions.json' | 'unit-counts.json' | 'water-draws.json' | 'events.json';
  columns: readonly TableColumn[];
  /** What every record gets, said or not. */
  always: Record<string, unknown>;
  /** A row to begin with; invented. */
  example: Record<string, string>;
}

const column = (name: string, path: string, kind: Kind = 'text', needed = false): TableColumn => ({ name, path, kind, needed });
const text = (...names: string[]) => names.map((name) => column(name, camel(name)));
const needed = (...names: string[]) => names.map((name) => column(name, camel(name), 'text', true));
const numbers = (...names: string[]) => names.map((name) => column(name, camel(name), 'number'));
const camel = (name: string) => name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
const support = [
  column('sources', 'sources', 'list', true),
  column('confidence', 'confidence', 'text', true),
  column('unconfirmed', 'unconfirmed', 'yes or no'),
  column('note', 'note'),
];

export const ownTables: readonly OwnTable[] = [
  {
    id: 'fenceline-permits',
    title: 'Permits, a permit a row',
    file: 'permits.json',
    columns: [
      ...needed('slug', 'kind', 'facility', 'authority', 'type', 'state'),
      ...text('holder', 'number', 'state_as_of', 'applied_on', 'draft_on', 'primary_document'),
      column('issued_on', 'versions/0/issuedOn'),
      column('effective_on', 'versions/0/effectiveOn'),
      column('expires_on', 'versions/0/expiresOn'),
      column('ended_on', 'versions/0/endedOn'),
      column('covers_cohorts', 'covers/cohorts', 'list'),
      column('covers_count', 'covers/count', 'number'),
      column('covers_permanence', 'covers/permanence'),
      column('covers_text', 'covers/text'),
      ...support,
    ],
    always: { entries: [], covers: { cohorts: [] }, versions: [] },
    example: {
      slug: 'training-t100-2',
      kind: 'permit',
      facility: 'training-plant',
      authority: 'training-agency',
      type: 'construction permit',
      state: 'issued',
      number: '0001-02',
      issued_on: '2026-01-15',
      expires_on: '2027-01-15',
      covers_count: '4',
      covers_permanence: 'permanent',
      sources: 'training-permit',
      confidence: 'high',
    },
  },
  {
    id: 'fenceline-conditions',
    title: 'Conditions of permits, a condition a row, with at most one limit',
    file: 'conditions.json',
    columns: [
      ...needed('slug', 'permit', 'name', 'type', 'force', 'text', 'text_kind'),
      ...text('applies_to', 'clause', 'quote', 'primary_document', 'due', 'due_unknown'),
      ...numbers('page'),
      column('limit_quantity', 'limits/0/quantity'),
      column('limit_comparator', 'limits/0/comparator'),
      column('limit_value', 'limits/0/value'),
      column('limit_unit', 'limits/0/unit'),
      column('limit_statistic', 'limits/0/statistic'),
      column('limit_averaging_length', 'limits/0/averaging/length', 'number'),
      column('limit_averaging_period', 'limits/0/averaging/period'),
      column('limit_averaging_kind', 'limits/0/averaging/kind'),
      column('limit_scope', 'limits/0/appliesTo/scope'),
      column('limit_time', 'limits/0/time'),
      column('limit_basis', 'limits/0/basis'),
      column('limit_approximate', 'limits/0/approximate', 'yes or no'),
      ...support,
    ],
    always: { limits: [] },
    example: {
      slug: 'training-t100-nox-year',
      permit: 'training-t100',
      name: 'NOx in twelve months',
      type: 'limit',
      force: 'in_force',
      text: 'The permit limits NOx of the plant to 87.0 tons in any twelve months in a row.',
      text_kind: 'summary',
      clause: '5.1',
      limit_quantity: 'NOx',
      limit_comparator: 'at_most',
      limit_value: '87.0',
      limit_unit: 'short_ton',
      limit_statistic: 'sum',
      limit_averaging_length: '12',
      limit_averaging_period: 'month',
      limit_averaging_kind: 'rolling',
      limit_scope: 'facility',
      limit_approximate: 'no',
      sources: 'training-permit',
      confidence: 'high',
    },
  },
  {
    id: 'fenceline-unit-counts',
    title: 'Counts of machines, a count a row',
    file: 'unit-counts.json',
    columns: [
      ...needed('slug', 'facility', 'basis', 'subject', 'qualifier', 'method', 'observer'),
      ...text('date', 'reported_on', 'cohort', 'total_mw_qualifier', 'permit'),
      ...numbers('low', 'best', 'high', 'total_mw'),
      ...support,
    ],
    always: {},
    example: {
      slug: 'training-count-2026-02-01',
      facility: 'training-plant',
      basis: 'observed_on_site',
      subject: 'turbines',
      qualifier: 'exactly',
      method: 'aerial_photo',
      observer: 'A pilot',
      date: '2026-02-01',
      best: '5',
      sources: 'training-visit',
      confidence: 'medium',
    },
  },
  {
    id: 'fenceline-water-draws',
    title: 'Water taken, a period a row',
    file: 'water-draws.json',
    columns: [
      ...needed('slug', 'facility', 'source_class', 'statistic'),
      column('value', 'value', 'number', true),
      column('unit', 'unit', 'text', true),
      ...text('supplier', 'starts_on', 'ends_on', 'period_note', 'qualifier'),
      ...support,
    ],
    always: {},
    example: {
      slug: 'training-water-2026-03',
      facility: 'training-plant',
      source_class: 'utility',
      statistic: 'average_daily',
      value: '12000',
      unit: 'gal_per_day',
      starts_on: '2026-03-01',
      ends_on: '2026-03-31',
      sources: 'training-reports',
      confidence: 'high',
    },
  },
  {
    id: 'fenceline-startups',
    title: 'Startups and shutdowns, one a row',
    file: 'events.json',
    columns: [
      ...needed('slug', 'facility'),
      column('unit', 'unit', 'text', true),
      column('began_at', 'beganAt', 'text', true),
      column('ended_at', 'endedAt'),
      column('kind', 'startupKind', 'text', true),
      ...support,
    ],
    always: { permits: [], organizations: [] },
    example: {
      slug: 'training-startup-2026-03-01',
      facility: 'training-plant',
      unit: 'training-permanent',
      began_at: '2026-03-01T05:12-06:00',
      ended_at: '2026-03-01T05:48-06:00',
      kind: 'startup',
      sources: 'training-reports',
      confidence: 'high',
    },
  },
];
