// Where the records of each file go: the table, what a field becomes, and the parts that are rows of their own.
// The order is the order of loading: whatever a record points at stands above it.
import { limitRow } from './limits.ts';
import type { FileName } from './shapes.ts';

type Fields = Record<string, unknown>;

export interface Part {
  table: string;
  owner: string;
  rows(record: Fields, id: (slug: string) => string): Fields[];
}

export interface Table {
  file: FileName;
  table: string;
  /** Fields that name another record: what they become, and the table it is in. */
  refs?: Record<string, { column: string; table: string }>;
  /** Fields whose column has another name. */
  columns?: Record<string, string>;
  /** Fields that are written as parts. */
  parts?: Record<string, Part>;
  /** Takes a nested field apart before anything else. */
  flatten?(record: Fields): Fields;
}

const positioned = (rows: Fields[]) => rows.map((row, position) => ({ position, ...row }));
const facility = { facility: { column: 'facility_id', table: 'facility' } };
const permit = { permit: { column: 'permit_id', table: 'permit' } };
const cohort = { cohort: { column: 'cohort_id', table: 'unit' } };
const spread = (record: Fields) => {
  const { about, ...rest } = record;
  return { ...rest, ...(about as Fields) };
};

export const tables: Table[] = [
  { file: 'sources.json', table: 'source' },
  { file: 'organizations.json', table: 'organization' },
  {
    file: 'facilities.json',
    table: 'facility',
    parts: {
      operators: {
        table: 'facility_operator',
        owner: 'facility_id',
        rows: (r, id) => positioned((r.operators as string[]).map((slug) => ({ organization_id: id(`organization/${slug}`) }))),
      },
      coordinates: { table: 'facility_place', owner: 'facility_id', rows: (r) => positioned(r.coordinates as Fields[]) },
      agencyIds: {
        table: 'facility_agency_id',
        owner: 'facility_id',
        rows: (r) => positioned((r.agencyIds as Fields[]).map(({ system, id, sources }) => ({ system, outside_id: id, sources }))),
      },
    },
  },
  { file: 'units.json', table: 'unit', refs: { ...facility, partOf: { column: 'part_of_id', table: 'unit' } }, columns: { from: 'from_date', to: 'to_date' } },
  {
    file: 'permits.json',
    table: 'permit',
    refs: { ...facility, authority: { column: 'authority_id', table: 'organization' }, holder: { column: 'holder_id', table: 'organization' } },
    flatten: ({ covers, ...rest }) => {
      const { cohorts, count, permanence, text } = covers as Fields;
      return { ...rest, coverages: cohorts, coversCount: count, coversPermanence: permanence, coversText: text };
    },
    parts: {
      versions: { table: 'permit_version', owner: 'permit_id', rows: (r) => r.versions as Fields[] },
      entries: { table: 'permit_entry', owner: 'permit_id', rows: (r) => positioned(r.entries as Fields[]) },
      coverages: {
        table: 'permit_coverage',
        owner: 'permit_id',
        rows: (r, id) => (r.coverages as string[]).map((slug) => ({ cohort_id: id(`unit/${slug}`) })),
      },
    },
  },
  {
    file: 'conditions.json',
    table: 'condition',
    refs: permit,
    parts: {
      limits: {
        table: 'condition_limit',
        owner: 'condition_id',
        rows: (r, id) => positioned((r.limits as Fields[]).map((limit) => limitRow(limit, id))),
      },
    },
  },
  { file: 'unit-counts.json', table: 'unit_count', refs: { ...facility, ...cohort, ...permit } },
  { file: 'inspections.json', table: 'inspection', refs: { ...facility, ...permit, agency: { column: 'agency_id', table: 'organization' } } },
  { file: 'events.json', table: 'event', refs: facility },
  {
    file: 'claims.json',
    table: 'claim',
    refs: { ...facility, ...permit, ...cohort, statedByOrganization: { column: 'stated_by_organization_id', table: 'organization' } },
    flatten: spread,
  },
  { file: 'water-draws.json', table: 'water_draw', refs: { ...facility, supplier: { column: 'supplier_id', table: 'organization' } } },
  { file: 'emissions.json', table: 'emission', refs: { ...facility, unit: { column: 'unit_id', table: 'unit' } } },
  { file: 'monitors.json', table: 'monitor', refs: { operatorOrganization: { column: 'operator_organization_id', table: 'organization' } } },
  { file: 'series.json', table: 'series', refs: { monitor: { column: 'monitor_id', table: 'monitor' } } },
  {
    file: 'conflicts.json',
    table: 'conflict',
    refs: { ...facility, ...permit, ...cohort },
    flatten: spread,
    parts: { claims: { table: 'conflict_side', owner: 'conflict_id', rows: (r) => positioned(r.claims as Fields[]) } },
  },
  { file: 'documents-wanted.json', table: 'document_wanted' },
  { file: 'record-searches.json', table: 'record_search', refs: { ...facility, ...permit, agency: { column: 'agency_id', table: 'organization' } } },
  {
    file: 'overrides.json',
    table: 'finding_override',
    refs: facility,
    flatten: ({ confirmedOn, ...rest }) => ({ ...rest, scope: 'subject', stage: 'confirmed', confirmedAt: `${confirmedOn}T00:00:00Z` }),
  },
];
