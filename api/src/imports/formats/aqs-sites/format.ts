import type { AgencyFormat, AgencySink, Detection, ItemParser, LineParser } from '../format.ts';
import { type Columns, detectColumns, detectJson, itemsParser, type ReadRow, tableParser } from '../rows.ts';
import { degrees, postalCode } from '../sites.ts';

type Column =
  | 'state'
  | 'county'
  | 'site'
  | 'lat'
  | 'lon'
  | 'agency'
  | 'name'
  | 'address'
  | 'city'
  | 'countyName'
  | 'opened'
  | 'closed'
  | 'parameter'
  | 'poc'
  | 'setting';

const title = 'sites of AQS';
const columns: Columns<Column> = {
  needed: {
    state: 'State Code',
    county: 'County Code',
    site: ['Site Number', 'Site Num'],
    lat: 'Latitude',
    lon: 'Longitude',
    opened: ['Site Established Date', 'Open Date'],
  },
  optional: {
    agency: ['Owning Agency', 'Monitoring Agency'],
    name: 'Local Site Name',
    address: 'Address',
    city: 'City Name',
    countyName: 'County Name',
    closed: ['Site Closed Date', 'Close Date'],
    parameter: 'Parameter Code',
    poc: 'POC',
    setting: 'Location Setting',
  },
};

/**
 * `aqs_sites.csv` of AQS, a site a row; and what the AQS API says of `monitors`, an instrument a row. A site at 0,0 has no known place. The offset from
 * GMT in it is not taken: two of 26 sites of Memphis have that of the next zone.
 */
export const aqsSites: AgencyFormat = {
  id: 'aqs-sites',
  title,
  version: '1',
  fills: 'registry',
  publisher: 'U.S. EPA, Air Quality System',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: /^aqs_(sites|monitors)/i,
  docs: 'aqs-sites/README.md',
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser: (sink: AgencySink): LineParser => tableParser(title, columns, sink, readSite(sink)),
};

const names: Record<Column, string> = {
  state: 'state_code',
  county: 'county_code',
  site: 'site_number',
  lat: 'latitude',
  lon: 'longitude',
  agency: 'monitoring_agency',
  name: 'local_site_name',
  address: 'address',
  city: 'city_name',
  countyName: 'county_name',
  opened: 'open_date',
  closed: 'close_date',
  parameter: 'parameter_code',
  poc: 'poc',
  setting: 'location_setting',
};
const apiTitle = 'an answer of the AQS API with monitors';

export const aqsApiMonitors: AgencyFormat = {
  ...aqsSites,
  id: 'aqs-api-monitors',
  title: apiTitle,
  named: /^monitors_/,
  detect: (head: Buffer): Detection => detectJson(head, /^\{\s*"Header"/, ['Data', 'state_code', 'site_number', 'open_date', 'monitoring_agency']),
  parser: (sink: AgencySink): ItemParser => itemsParser(apiTitle, ['Data'], names, sink, readSite(sink)),
};

function readSite(sink: AgencySink): ReadRow<Column> {
  return (row) => {
    if (!/^[0-9A-Z]{2}$/.test(row.cell('state'))) return row.aside('state', 'is not two digits or letters: a spreadsheet may have taken leading zeros away', 1);
    if (!/^\d{3}$/.test(row.cell('county'))) return row.aside('county', 'is not three digits: a spreadsheet may have taken leading zeros away', 1);
    if (!/^\d{4}$/.test(row.cell('site'))) return row.aside('site', 'is not four digits: a spreadsheet may have taken leading zeros away', 1);
    const state = postalCode.get(row.cell('state'));
    const instrument = row.cell('parameter') && row.cell('poc') ? ` of ${row.cell('parameter')} POC ${row.cell('poc')}` : '';
    sink.monitor(
      {
        site: row.cell('state') + row.cell('county') + row.cell('site'),
        kind: 'aqs',
        description: {
          name: row.cell('name') || row.cell('address'),
          operator: row.cell('agency'),
          county: row.cell('countyName'),
          ...(state ? { state } : {}),
          ...degrees(row.cell('lat'), row.cell('lon')),
        },
        facts: [
          [`beginning${instrument}`, row.cell('opened')],
          [`end${instrument}`, row.cell('closed')],
        ],
      },
      row.number,
    );
    return 'values';
  };
}
