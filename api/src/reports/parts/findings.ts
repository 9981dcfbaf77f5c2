import type { FindingPart, Statement } from '@fenceline/reports';
import { words as figureWords } from '@fenceline/reports/figures';
import { byDate } from '../../dossiers/dates.ts';
import type { HeldFinding } from '../../dossiers/dossier.ts';
import { cohortName, inOrder, shortName } from '../../dossiers/names.ts';
import { overviewWords } from '../../dossiers/overview/words/index.ts';
import { rules } from '../../rules/index.ts';
import { gatherWords } from '../words/index.ts';
import type { Gathering } from './common.ts';

/** Findings that are not about one condition of the matrix: by rule, then in order of time. */
export function findingParts(gathering: Gathering, inMatrix: ReadonlySet<string>): FindingPart[] {
  const rank = (finding: HeldFinding) => rules.findIndex((rule) => rule.id === finding.rule);
  return gathering.dossier.findings
    .filter((finding) => !inMatrix.has(finding.code))
    .sort((a, b) => rank(a) - rank(b) || byDate(a.period.from ?? '9999', b.period.from ?? '9999') || (a.subject < b.subject ? -1 : 1))
    .map((finding) => findingPart(finding, gathering));
}

export function findingPart(finding: HeldFinding, gathering: Gathering): FindingPart {
  const { lang } = gathering;
  const { verdict } = finding;
  const say = gatherWords[lang];
  return {
    code: finding.code,
    permalink: finding.permalink,
    version: finding.version,
    about: aboutOf(finding, gathering),
    rule: finding.rule,
    ruleVersion: finding.ruleVersion,
    ruleVerified: finding.ruleVerified,
    state: finding.state,
    disputed: finding.disputed,
    reviewReason: finding.reviewReason && (say.review[finding.reviewReason] ?? finding.reviewReason),
    period: verdict.period,
    measured: verdict.measured,
    limit: verdict.limit,
    unit: verdict.unit,
    completeness: verdict.completeness && { ...verdict.completeness, of: say.of[verdict.completeness.of] ?? verdict.completeness.of },
    inputs: { count: finding.inputs.count, sha256: finding.inputs.sha256 },
    summary: finding.summary[lang],
    steps: finding.steps[lang].filter((step) => !isSaid(step, finding.summary[lang])),
    settledBy: finding.settledBy?.[lang] ?? null,
    beside: besideOf(finding, gathering),
    override: finding.override && {
      state: finding.override.state,
      ruleState: finding.state,
      reason: finding.override.reason,
      scope: say.overrideScope[finding.override.scope],
      until: finding.override.expiresOn,
      by: finding.override.signedBy,
      on: finding.override.confirmedAt.slice(0, 10),
    },
    sources: finding.sources,
  };
}

/** A step that stands in the sentence word for word is not printed a second time. */
function isSaid(step: string, summary: string): boolean {
  const bare = step.replace(/\.$/, '').slice(1);
  return bare.length > 0 && summary.includes(bare);
}

export function aboutOf(finding: HeldFinding, { dossier, lang }: Gathering): string {
  const say = gatherWords[lang];
  const figures = figureWords(lang);
  const count = dossier.counts.find((one) => one.slug === finding.subject);
  if (count) {
    const unit = dossier.units.find((one) => one.slug === count.cohort);
    const machines = unit ? cohortName(unit) : figures.fleet.allOnSite[count.subject];
    return say.aboutCount(machines, figures.basis[count.basis], count.date ?? count.reportedOn!, count.observer);
  }
  const permit = inOrder(dossier.permits).find((one) => one.slug === finding.subject);
  if (permit) return say.aboutPermit(permit.kind, permit.number, shortName(dossier.organizations.get(permit.authority), permit.authority), permit.issuedOn);
  const [cohort, clock] = finding.subject.split(':');
  const unit = dossier.units.find((one) => one.slug === cohort);
  if (unit && clock) return say.aboutClock(cohortName(unit), clock.replace('-months', ''));
  return dossier.conditions.find((one) => one.slug === finding.subject)?.name ?? finding.subject;
}

/**
 * What belongs beside a finding and does not stand in its sentence: claims with the claims that belong beside them in turn, so
 * that no side is printed without the other, and counts.
 */
function besideOf(finding: HeldFinding, { dossier, lang }: Gathering): Statement[] {
  const claims = new Map(dossier.claims.map((claim) => [claim.slug, claim]));
  const counted = new Map(dossier.findings.filter((one) => one.rule === 'counted-units').map((one) => [one.subject, one]));
  const seen = new Set<string>();
  const out: Statement[] = [];
  const waiting = [...finding.seeAlso];
  for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) {
    if (seen.has(slug) || slug === finding.subject) continue;
    seen.add(slug);
    const claim = claims.get(slug);
    const count = counted.get(slug);
    if (claim) {
      waiting.push(...claim.seeAlso);
      if (finding.summary[lang].includes(claim.text)) continue;
      const text = overviewWords[lang].claim(claim.statedBy, claim.statedOn, claim.wording, claim.text);
      out.push({ text, sources: claim.sources, permalink: claim.permalink });
    } else if (count) {
      const sources = dossier.counts.find((one) => one.slug === slug)!.sources;
      out.push({ text: count.steps[lang][0]!, sources, permalink: count.permalink });
    }
  }
  return out;
}
