import type { AgencyFormat, AgencySink, Detection, LineParser } from '../format.ts';
import { type Columns, detectColumns, tableParser } from '../rows.ts';
import { degrees } from '../sites.ts';

type Column = 'registry' | 'name' | 'address' | 'city' | 'county' | 'fips' | 'state' | 'zip' | 'programs' | 'lat' | 'lon' | 'type' | 'system' | 'id';

const title = 'facilities of FRS';
const columns: Columns<Column> = {
  needed: { registry: 'REGISTRY_ID', name: ['PRIMARY_NAME', 'FAC_NAME'], lat: ['LATITUDE83', 'LATITUDE_MEASURE'], lon: ['LONGITUDE83', 'LONGITUDE_MEASURE'] },
  optional: {
    address: ['LOCATION_ADDRESS', 'FAC_STREET'],
    city: ['CITY_NAME', 'FAC_CITY'],
    county: ['COUNTY_NAME', 'FAC_COUNTY'],
    fips: 'FIPS_CODE',
    state: ['STATE_CODE', 'FAC_STATE'],
    zip: ['POSTAL_CODE', 'FAC_ZIP'],
    programs: 'PGM_SYS_ACRNMS',
    type: 'SITE_TYPE_NAME',
  },
};

const base = {
  version: '1',
  fills: 'registry',
  publisher: 'U.S. EPA, Facility Registry Service',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'frs/README.md',
} as const;

/** `AIR` and `AIRS/AFS` are what ICIS-Air was called. */
const systems: Record<string, string> = { AIR: 'ICIS-Air', NPDES: 'ICIS-NPDES', CAMDBS: 'ORIS' };
const systemOf = (acronym: string) => systems[acronym] ?? acronym;

/** The facility file of EPA's Facility Registry Service, a state or ECHO's: one place a row, with the ids it has in other systems. */
export const frsFacilities: AgencyFormat = {
  ...base,
  id: 'frs-facilities',
  title,
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser: (sink: AgencySink): LineParser =>
    tableParser(
      title,
      columns,
      sink,
      (row) => {
        const registry = row.cell('registry');
        if (!/^\d{12}$/.test(registry)) return row.aside('registry', 'is no registry id of twelve digits: a spreadsheet may have rounded it', 1);
        const others = row
          .cell('programs')
          .split(',')
          .map((pair) => pair.trim().split(':'))
          .filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== '' && pair[1] !== '')
          .map(([acronym, id]) => ({ system: systemOf(acronym.trim()), id: id.trim() }));
        sink.facility(
          {
            ids: [{ system: 'EPA FRS', id: registry }, ...others],
            name: row.cell('name'),
            address: row.cell('address'),
            city: row.cell('city'),
            county: row.cell('county'),
            state: row.cell('state'),
            zip: row.cell('zip'),
            ...(/^\d{5}$/.test(row.cell('fips')) ? { countyFips: row.cell('fips') } : {}),
            ...degrees(row.cell('lat'), row.cell('lon')),
            facts: [['kind of site', row.cell('type')]],
          },
          row.number,
        );
        return 'values';
      },
      { broken: true },
    ),
};

const linksTitle = 'program links of FRS';
const links: Columns<Column> = { needed: { registry: 'REGISTRY_ID', system: 'PGM_SYS_ACRNM', id: 'PGM_SYS_ID' } };

/** Which ids a place has in other systems, a row each. */
export const frsProgramLinks: AgencyFormat = {
  ...base,
  id: 'frs-program-links',
  title: linksTitle,
  detect: (head: Buffer): Detection => detectColumns(head, links),
  parser: (sink: AgencySink): LineParser =>
    tableParser(linksTitle, links, sink, (row) => {
      if (!/^\d{12}$/.test(row.cell('registry'))) return row.aside('registry', 'is no registry id of twelve digits: a spreadsheet may have rounded it', 1);
      if (row.cell('system') === '' || row.cell('id') === '') return row.aside('id', 'is empty', 1);
      sink.facility(
        {
          ids: [
            { system: 'EPA FRS', id: row.cell('registry') },
            { system: systemOf(row.cell('system')), id: row.cell('id') },
          ],
        },
        row.number,
      );
      return 'values';
    }),
};
