// Quarters of ECHO. The "three years" of a facility are its twelve most recently completed calendar quarters; the current one stands
// beside them. A history has one character a quarter, oldest first.
//
// Worked: on 23 Nov 2026 the twelve are 2023Q4 to 2026Q3. `____VVSS____` up to 2026Q3 names 2024Q4 and 2025Q1 as V, 2025Q2 and Q3 as S.
// - The last day of a quarter is still the current quarter.
// - "No violation identified" is not "in compliance"; undetermined is neither.
// - Thirteen characters (with the partial quarter) are read like twelve: the last quarter is given. Another character is refused.
// - Quarters touched by an entry [C]: each with at least one of its days, up to the day asked about.
import { type Calculation, InputProblem } from '../../calculation.ts';
import type { Day } from '../../dates.ts';
import type { Rule } from '../../verdict.ts';
import { moveQuarter, type Quarter, quarterOf, quartersBetween, quartersUpTo } from './quarters.ts';

const statuses: Readonly<Record<string, string>> = {
  _: 'no_violation_identified',
  V: 'violation',
  S: 'high_priority_violation',
  U: 'undetermined',
};

const echoQuarters: Calculation<{ asOf: Day }, { completed: Quarter[]; current: Quarter }> = {
  kind: 'echo_quarters',
  about: 'The twelve completed quarters that ECHO shows on a day, and the current one.',
  calculate({ asOf }) {
    const current = quarterOf(asOf);
    return { result: { completed: quartersUpTo(moveQuarter(current, -1), 12), current }, arithmetic: [] };
  },
};

interface History {
  quarters: { quarter: Quarter; status: string }[];
  quartersWithViolation: number;
  quartersWithHpv: number;
  undetermined: number;
}

const echoHistory: Calculation<{ history: string; lastQuarter: Quarter }, History> = {
  kind: 'echo_history',
  about: 'What a compliance history of ECHO says of each quarter.',
  calculate({ history, lastQuarter }) {
    if (history === '') throw new InputProblem('/history', 'has one character a quarter, and none is here.');
    const characters = [...history];
    const named = quartersUpTo(lastQuarter, characters.length);
    const quarters = characters.map((character, i) => {
      const status = Object.hasOwn(statuses, character) ? statuses[character] : undefined;
      if (!status) throw new InputProblem('/history', `character ${i + 1} is "${character}"; known are _, V, S and U.`);
      return { quarter: named[i] as Quarter, status };
    });
    const count = (...of: string[]) => characters.filter((character) => of.includes(character)).length;
    const result = { quarters, quartersWithViolation: count('V', 'S'), quartersWithHpv: count('S'), undetermined: count('U') };
    return { result, arithmetic: [], remarks: ['"No violation identified" says that none was identified; it does not say that none took place.'] };
  },
};

const violationQuarters: Calculation<{ from: Day; to: Day | null; asOf: Day }, { quarters: Quarter[] }> = {
  kind: 'violation_quarters',
  about: 'Quarters with at least one day of an entry, up to a day.',
  calculate({ from, to, asOf }) {
    if (to !== null && to < from) throw new InputProblem('/to', `lies before ${from}, the first day.`);
    if (asOf < from) throw new InputProblem('/asOf', `lies before ${from}, the first day.`);
    const last = to === null || to > asOf ? asOf : to;
    return { result: { quarters: quartersBetween(quarterOf(from), quarterOf(last)) }, arithmetic: [], verified: false };
  },
};

export const echo: Rule = {
  id: 'echo',
  version: '2026-11-25',
  title: 'Quarters and histories of ECHO',
  citation: 'EPA ECHO, air_rest_services metadata and help of the detailed facility report',
  verified: true,
  since: null,
  calculations: [echoQuarters, echoHistory, violationQuarters],
};
