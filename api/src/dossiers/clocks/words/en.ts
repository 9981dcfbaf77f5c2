const days = (n: number): string => (n === 1 ? 'one day' : `${n} days`);

/** What the clocks say in English. */
export const en = {
  /** Days left or over; a span where the day is not known. */
  days: (first: number, last: number): string => {
    if (first === last) return first === 0 ? 'today' : first > 0 ? `in ${days(first)}` : `${days(-first)} ago`;
    if (first > 0) return `in ${first} to ${days(last)}`;
    if (last < 0) return `${-last} to ${days(-first)} ago`;
    return last === 0
      ? `between ${days(-first)} ago and today`
      : `the day lies between ${first === 0 ? 'today' : `${days(-first)} ago`} and ${days(last)} from now`;
  },
  permitEnd: (name: string) => `Last day of ${name}`,
  renewal: (name: string) => `Renewal application for ${name} falls due`,
  renewalNote: 'Six months before the last day by federal law; a state’s program may ask for it up to eighteen months before. Which day, the permit says.',
  months: (months: 12 | 24, cohort: string) => `${months === 12 ? 'Twelve' : 'Twenty-four'} months since the first of ${cohort} are said to have been there`,
  monthsNote: 'Counted from the first machines of the cohort; of any single machine it is not known when it came and left.',
  due: (name: string) => `${name} falls due`,
  dueNote: 'That no report is held here does not show that none was filed.',
  planned: (type: string, name: string) =>
    `${({ removal_deadline: 'Removal deadline', hearing: 'Hearing' } as Record<string, string>)[type] ?? type.replaceAll('_', ' ')}, ${name}`,
  event: (title: string) => title,
  calendar: (facility: string) => `Fenceline: dates of ${facility}`,
  note: 'Computed from the record; not legal advice, not affiliated with any agency or company.',
};

export type ClockWords = typeof en;
