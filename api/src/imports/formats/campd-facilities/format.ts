import type { AgencyFormat, AgencySink, Detection, LineParser } from '../format.ts';
import { type Columns, detectColumns, tableParser } from '../rows.ts';
import { degrees, postalCode } from '../sites.ts';

type Column =
  | 'state'
  | 'name'
  | 'oris'
  | 'unit'
  | 'year'
  | 'programs'
  | 'county'
  | 'countyCode'
  | 'lat'
  | 'lon'
  | 'operator'
  | 'owner'
  | 'type'
  | 'fuel'
  | 'nox'
  | 'so2'
  | 'pm'
  | 'began'
  | 'status'
  | 'heat'
  | 'generators';

const title = 'facility attributes of CAMPD';
const columns: Columns<Column> = {
  needed: {
    state: 'State',
    name: 'Facility Name',
    oris: ['Facility ID', 'Facility ID (ORISPL)'],
    unit: 'Unit ID',
    year: 'Year',
    type: 'Unit Type',
    status: 'Operating Status',
  },
  optional: {
    programs: ['Program Code', 'Program(s)'],
    county: 'County',
    countyCode: 'County Code',
    lat: ['Latitude', 'Facility Latitude'],
    lon: ['Longitude', 'Facility Longitude'],
    owner: ['Owner/Operator', 'Owner'],
    operator: 'Operator',
    fuel: ['Primary Fuel Type', 'Fuel Type (Primary)'],
    nox: ['NOx Controls', 'NOx Control(s)'],
    so2: ['SO2 Controls', 'SO2 Control(s)'],
    pm: ['PM Controls', 'PM Control(s)'],
    began: 'Commercial Operation Date',
    heat: ['Max Hourly HI Rate (mmBtu/hr)', 'Max Hourly HI Rate (MMBtu/hr)'],
    generators: 'Associated Generators & Nameplate Capacity (MWe)',
  },
};

/**
 * Facility attributes of CAMPD, `facility-2023.csv`, and of its forerunner (AMPD): a unit and year a row.
 *
 *     "MS","Ackerman Combined Cycle Plant","55694","AA-001",,"2006","ARP",…,"Combined cycle (Started Jun 09, 2006)","Pipeline Natural Gas",…
 *
 * puts plant and unit on record where they are not, unreviewed; what differs from the record, and what has no field there, becomes a claim with its year.
 */
export const campdFacilities: AgencyFormat = {
  id: 'campd-facilities',
  title,
  version: '1',
  fills: 'registry',
  publisher: 'U.S. EPA, Clean Air Markets Division',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: /^facility[-_]/i,
  docs: 'campd-facilities/README.md',
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser,
};

/** Several values in a cell have `<br>` or `|` between them. */
const listed = (cell: string) => cell.replace(/<br>|\|/g, ', ').trim();
/** Without the event inside it: `Combustion turbine (Started Feb 14, 2002)`. */
const bare = (cell: string) => listed(cell).replace(/\s*\((Started|Retired|Ended)[^)]*\)/g, '');

function parser(sink: AgencySink): LineParser {
  return tableParser(title, columns, sink, (row) => {
    const oris = row.cell('oris');
    if (!/^\d{1,6}$/.test(oris)) return row.aside('oris', 'is no number of a facility (ORIS code)', 1);
    const unit = row.cell('unit');
    if (!/^[A-Za-z0-9*_.-]{1,20}$/.test(unit)) return row.aside('unit', 'is no unit id', 1);
    const year = row.cell('year');
    if (!/^(19|20)\d\d$/.test(year)) return row.aside('year', 'is no year', 1);
    const county = /^[A-Z]{2}(\d{3})$/.exec(row.cell('countyCode'));
    sink.unit(
      {
        facility: {
          ids: [{ system: 'ORIS', id: oris }],
          name: row.cell('name'),
          state: row.cell('state'),
          county: row.cell('county').replace(/ County$/, ''),
          kind: 'power_plant',
          ...(county ? countyOf(row.cell('state'), county[1] as string) : {}),
          ...degrees(row.cell('lat'), row.cell('lon')),
          facts: [
            ['operator', listed(row.cell('operator') || row.cell('owner'))],
            ['programs', listed(row.cell('programs'))],
          ],
        },
        unit,
        type: bare(row.cell('type')),
        fuel: bare(row.cell('fuel')),
        controls: bare(row.cell('nox')),
        facts: [
          ['operating status', listed(row.cell('status'))],
          ['commercial operation date', row.cell('began')],
          ['maximum hourly heat input in mmBtu', row.cell('heat')],
          ['generators', listed(row.cell('generators'))],
        ],
      },
      row.number,
    );
    return 'values';
  });
}

const fipsOf = new Map([...postalCode].map(([fips, code]) => [code, fips]));
const countyOf = (state: string, county: string) => {
  const fips = fipsOf.get(state);
  return fips ? { countyFips: fips + county } : {};
};
