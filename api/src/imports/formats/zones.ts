// Local standard time of places in the United States, by FIPS code: EPA's files are in it all year. From memory (zones of 49 CFR part 71),
// not checked against a table: a state of two zones whose counties are not listed here has none, and a row that needs it is set aside.

const states: Record<number, string> = {
  [-4]: '72 78',
  [-5]: '09 10 11 13 23 24 25 33 34 36 37 39 42 44 45 50 51 54',
  [-6]: '01 05 17 19 22 27 28 29 40 55',
  [-7]: '04 08 30 35 49 56',
  [-8]: '06 32 53',
  [-10]: '15',
  [-11]: '60',
  10: '66 69',
};

/** States of two zones: the hours of most of it, and the counties of the other. */
const divided: Record<string, { most: number; other: number; counties: string }> = {
  '12': { most: -5, other: -6, counties: '005 013 033 059 063 091 113 131 133' },
  '18': { most: -5, other: -6, counties: '051 073 089 091 111 123 127 129 147 149 163 173' },
  '20': { most: -6, other: -7, counties: '071 075 181 199' },
  '26': { most: -5, other: -6, counties: '043 053 071 109' },
  '47': {
    most: -6,
    other: -5,
    counties: '001 009 011 013 019 025 029 057 059 063 065 067 073 089 091 093 105 107 121 123 129 139 143 145 151 155 163 171 173 179',
  },
  '48': { most: -6, other: -7, counties: '141 229' },
};

const hoursOf = new Map(Object.entries(states).flatMap(([hours, codes]) => codes.split(' ').map((code) => [code, Number(hours)] as const)));

/** Minutes from UTC in standard time, such as -360 for Memphis (47, 157); null where it is not known here. */
export function standardMinutes(state: string, county: string): number | null {
  const hours = hoursOf.get(state);
  if (hours !== undefined) return hours * 60;
  const two = divided[state];
  return two ? (two.counties.split(' ').includes(county) ? two.other : two.most) * 60 : null;
}
