// Which monthly masses may be set against a permit's limit: those of the machines the permit covers, in months in which it was in
// force.

import { inOrder } from '../../canonical.ts';
import { isCovered, selfAndWholes } from '../../cohorts.ts';
import { type Month, span } from '../../dates.ts';
import type { Authorisation, Cohort, Evidence, MonthlyMass } from '../../evidence.ts';
import { compare, sum } from '../../exact.ts';
import { inForceOn } from '../../permits/permit-life-cycle/in-force.ts';

export interface Masses {
  monthly: Record<Month, string>;
  /** Every mass looked at, those left out included. */
  used: MonthlyMass[];
  /** The site's cohorts: what the permit covers of them decides which masses are its own. */
  cohorts: Cohort[];
  /** Months for which two sources give different masses: not averaged, not chosen between, so missing. */
  contested: Month[];
  /** Months with a mass that is not of the permit's machines alone. */
  ofOthers: Month[];
}

export function massesUnder(permit: Authorisation, pollutant: string, evidence: Evidence): Masses {
  const rows = evidence.emissions
    .filter((row) => row.facility === permit.facility && row.pollutant === pollutant && isUsable(row))
    .sort((a, b) => inOrder(a.slug, b.slug));
  const found: Masses = {
    monthly: {},
    used: [],
    cohorts: evidence.cohorts.filter(({ facility }) => facility === permit.facility),
    contested: [],
    ofOthers: [],
  };
  for (const month of [...new Set(rows.map((row) => row.month))].sort(inOrder)) {
    if (!isInForceThrough(permit, month)) continue;
    const ofMonth = rows.filter((row) => row.month === month);
    found.used.push(...ofMonth);
    const parts = partsOfTotal(permit, ofMonth, evidence);
    if (parts === null) found.ofOthers.push(month);
    else if (parts.some(differ)) found.contested.push(month);
    else {
      const masses = parts.map((part) => part[0]?.massShortTon ?? '0');
      // One mass keeps the digits of its source.
      found.monthly[month] = masses.length === 1 ? (masses[0] as string) : sum(masses);
    }
  }
  return found;
}

/**
 * The rows that make up the permit's mass in one month, one group for each thing that is added: the cohorts it names, none of which lies in
 * another; or the whole site, if every machine of it is covered. Null where neither is held.
 */
function partsOfTotal(permit: Authorisation, rows: MonthlyMass[], evidence: Evidence): MonthlyMass[][] | null {
  const { cohorts } = evidence;
  const named = [...new Set(permit.covers)].filter(
    (slug) =>
      !selfAndWholes(slug, cohorts)
        .slice(1)
        .some((whole) => permit.covers.includes(whole)),
  );
  const byCohort = named.sort(inOrder).map((slug) => rows.filter((row) => row.unit === slug));
  if (byCohort.length > 0 && byCohort.every((group) => group.length > 0)) return byCohort;
  const ofSite = rows.filter((row) => row.unit === null);
  return ofSite.length > 0 && machinesOf(permit, evidence).every((cohort) => isCovered(cohort.slug, new Set(permit.covers), cohorts)) ? [ofSite] : null;
}

const machinesOf = (permit: Authorisation, { cohorts }: Evidence): Cohort[] =>
  cohorts.filter(({ facility, subject }) => facility === permit.facility && (subject === 'turbines' || subject === 'engines'));

/** A limit binds from the first whole month in force: a month of which the permit covers a part is not set against it. */
export function isInForceThrough(permit: Authorisation, month: Month): boolean {
  const { first, last } = span(month);
  return inForceOn(permit, first) === 'yes' && inForceOn(permit, last) === 'yes';
}

/** A mass without a source is no evidence, and a negative one is no mass. */
const isUsable = (row: MonthlyMass): boolean => row.massShortTon !== null && row.sources.length > 0 && compare(row.massShortTon, '0') >= 0;

const differ = (group: MonthlyMass[]): boolean => group.some((row) => compare(row.massShortTon ?? '0', group[0]?.massShortTon ?? '0') !== 0);
