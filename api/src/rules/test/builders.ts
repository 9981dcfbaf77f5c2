// Records for tests: a builder says what every such record has, a test says what matters.
import type {
  AppliesTo,
  Authorisation,
  AuthorisationVersion,
  Cohort,
  Condition,
  Count,
  Evidence,
  Limit,
  MonthlyMass,
  Position,
  RecordSearch,
} from '../evidence.ts';

export const site = 'mill-site';

export const cohort = (slug: string, given: Partial<Cohort> = {}): Cohort => ({
  slug,
  name: `cohort ${slug}`,
  facility: site,
  subject: 'turbines',
  permanence: 'temporary',
  from: null,
  to: null,
  partOf: null,
  sources: [`source-of-${slug}`],
  seeAlso: [],
  ...given,
});

/** So many machines, exactly, seen on site. */
export const count = (slug: string, date: string, number: number, given: Partial<Count> = {}): Count => ({
  slug,
  facility: site,
  date,
  basis: 'observed_on_site',
  subject: 'turbines',
  cohort: null,
  low: number,
  best: number,
  high: number,
  qualifier: 'exactly',
  method: 'satellite_image',
  observer: 'Survey Group',
  sources: [`source-of-${slug}`],
  seeAlso: [],
  ...given,
});

export const text = (issuedOn: string | null, expiresOn: string | null = null, given: Partial<AuthorisationVersion> = {}): AuthorisationVersion => ({
  number: 1,
  issuedOn,
  effectiveOn: null,
  expiresOn,
  endedOn: null,
  ...given,
});

/** An air construction permit with one text. */
export const permit = (slug: string, issuedOn: string, given: Partial<Authorisation> = {}): Authorisation => ({
  slug,
  facility: site,
  kind: 'permit',
  number: slug.toUpperCase(),
  type: 'air construction permit',
  authority: 'air-agency',
  state: 'in_effect',
  stateAsOf: issuedOn,
  versions: [text(issuedOn)],
  covers: [],
  coversPermanence: null,
  entries: [],
  issuedOn,
  sources: [`source-of-${slug}`],
  seeAlso: [],
  ...given,
});

/** What the agency is reported to have said of the whole site. */
export const position = (slug: string, stance: Position['position'], given: Partial<Position> = {}): Position => ({
  slug,
  facility: site,
  cohort: null,
  position: stance,
  statedBy: stance === 'permit_needed' ? 'Neighbours' : 'Air Agency',
  statedByKind: stance === 'permit_needed' ? 'community_group' : 'agency',
  statedOn: '2025-07-29',
  text: `text of ${slug}`,
  wording: stance === 'permit_needed' ? 'alleged' : 'reported',
  sources: [`source-of-${slug}`],
  ...given,
});

export const search = (slug: string, searchedOn: string, result: RecordSearch['result'], given: Partial<RecordSearch> = {}): RecordSearch => ({
  slug,
  agency: 'air-agency',
  agencyName: 'Air Agency',
  facility: site,
  permit: null,
  condition: null,
  periodFrom: null,
  periodTo: null,
  searchedOn,
  result,
  sources: [`source-of-${slug}`],
  ...given,
});

export const appliesTo = (scope: AppliesTo['scope'], text: string | null = null, given: Partial<AppliesTo> = {}): AppliesTo => ({
  scope,
  cohort: null,
  monitor: null,
  text,
  ...given,
});

/** A year; whether rolling or by the calendar is not said. */
export const aYear = { length: 1, period: 'year', kind: 'not_known' } as const;

/** NOx of all turbines together, at most so much in any twelve months. */
export const limit = (value: string, given: Partial<Limit> = {}): Limit => ({
  quantity: 'NOx',
  comparator: 'at_most',
  value,
  unit: 'short_ton',
  statistic: 'sum',
  oxygenPercent: null,
  dry: null,
  averaging: { length: 12, period: 'month', kind: 'rolling' },
  appliesTo: appliesTo('group', 'all turbines together'),
  time: 'calendar',
  excludes: [],
  partLoadBelowPercent: null,
  window: null,
  basis: 'actual',
  approximate: false,
  ...given,
});

/** A duty of permit `p-1`, read and confirmed. */
export const condition = (slug: string, given: Partial<Condition> = {}): Condition => ({
  slug,
  name: `condition ${slug}`,
  permit: 'p-1',
  facility: site,
  type: 'limit',
  force: 'in_force',
  textKind: 'verbatim',
  confirmed: true,
  limits: [],
  due: null,
  dueUnknown: null,
  independentSources: 1,
  sources: [`source-of-${slug}`],
  seenThrough: [],
  ...given,
});

export const mass = (month: string, massShortTon: string, given: Partial<MonthlyMass> = {}): MonthlyMass => ({
  slug: `nox-${month}`,
  facility: site,
  unit: null,
  pollutant: 'NOx',
  month,
  massShortTon,
  sources: ['operator-report'],
  ...given,
});

export const evidence = (given: Partial<Evidence> = {}): Evidence => ({
  facility: { slug: site, name: 'Mill Site', standardUtcOffset: '-06:00' },
  cohorts: [],
  counts: [],
  authorisations: [],
  positions: [],
  searches: [],
  conditions: [],
  emissions: [],
  ...given,
});
