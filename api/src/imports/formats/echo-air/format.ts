import { type AgencyFacility, type AgencyFormat, type AgencySink, type Detection, FileRefused, type ItemParser, type LineParser } from '../format.ts';
import { type Columns, detectColumns, detectJson, isObject, itemsParser, type ReadRow, tableParser, textAt } from '../rows.ts';
import { degrees } from '../sites.ts';

type Column = 'name' | 'source' | 'street' | 'city' | 'state' | 'zip' | 'county' | 'fips' | 'registry' | 'lat' | 'lon' | 'camd' | Fact;
type Fact = 'status' | 'class' | 'universe' | 'quarters' | 'hpv' | 'penalties' | 'lastPenalty' | 'evaluated' | 'programs';

const facts: [Fact, string][] = [
  ['status', 'operating status'],
  ['class', 'classification'],
  ['universe', 'universe'],
  ['programs', 'programs'],
  ['quarters', 'twelve quarters of compliance'],
  ['hpv', 'high priority violation status'],
  ['evaluated', 'last full compliance evaluation'],
  ['penalties', 'penalties'],
  ['lastPenalty', 'last penalty date'],
];
const names: Record<Column, string> = {
  name: 'AIRName',
  source: 'SourceID',
  street: 'AIRStreet',
  city: 'AIRCity',
  state: 'AIRState',
  zip: 'AIRZip',
  county: 'AIRCounty',
  fips: 'FacFIPSCode',
  registry: 'RegistryID',
  lat: 'FacLat',
  lon: 'FacLong',
  camd: 'CamdIDs',
  status: 'AIRStatus',
  class: 'AIRClassification',
  universe: 'AIRUniverse',
  programs: 'AIRPrograms',
  quarters: 'AIR3yrComplQtrsHistory',
  hpv: 'AIRHpvStatus',
  evaluated: 'AIRLastFceDate',
  penalties: 'AIRPenalties',
  lastPenalty: 'AIRLastPenaltyDate',
};
const { name, source, ...others } = names;
const columns: Columns<Column> = { needed: { name, source }, optional: others };
const title = 'facilities of ECHO, air';

/**
 * The answer of ECHO's air search (`air_rest_services.get_facility_info`, `get_qid`) as JSON, and its download as CSV: a facility an item. All its values are
 * texts; which there are depends on what was asked for. `SourceID` is the id in ICIS-Air, `RegistryID` that of FRS.
 */
export const echoAir: AgencyFormat = {
  id: 'echo-air',
  title,
  version: '1',
  fills: 'registry',
  publisher: 'U.S. EPA, ECHO',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: /^air_rest_services/i,
  docs: 'echo-air/README.md',
  detect(head: Buffer): Detection {
    if (/^\s*\{\s*"Results"\s*:\s*\{\s*"Error"/.test(head.toString('latin1', 0, 1000))) return { fits: true, why: 'it is an error of ECHO' };
    return detectJson(head, /^\{\s*"Results"/, ['Facilities', 'AIRName', 'SourceID']);
  },
  parser: (sink: AgencySink): ItemParser => itemsParser(title, ['Results', 'Facilities'], names, sink, readFacility(sink), { envelope: refuseError }),
};

const csvTitle = 'facilities of ECHO, air, as CSV';

export const echoAirCsv: AgencyFormat = {
  ...echoAir,
  id: 'echo-air-csv',
  title: csvTitle,
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser: (sink: AgencySink): LineParser => tableParser(csvTitle, columns, sink, readFacility(sink)),
};

function refuseError(document: unknown) {
  const message = textAt(document, 'Results/Error/ErrorMessage');
  if (message) throw new FileRefused(`ECHO answered: ${message}`);
  if (!isObject(document)) throw new FileRefused(`This is not ${title}.`);
}
export function idsOf(source: string, registry: string, camd = ''): AgencyFacility['ids'] {
  return [
    ...(source ? [{ system: 'ICIS-Air', id: source }] : []),
    ...(/^\d{12}$/.test(registry) ? [{ system: 'EPA FRS', id: registry }] : []),
    ...camd
      .split(/[\s,]+/)
      .filter((id) => /^\d{1,6}$/.test(id))
      .map((id) => ({ system: 'ORIS', id })),
  ];
}

function readFacility(sink: AgencySink): ReadRow<Column> {
  return (row) => {
    const source = row.cell('source');
    if (!/^[A-Z]{2}[A-Z0-9]{8,25}$/.test(source)) return row.aside('source', 'is no id of ICIS-Air, two letters of a state and what follows', 1);
    sink.facility(
      {
        ids: idsOf(source, row.cell('registry'), row.cell('camd')),
        name: row.cell('name'),
        address: row.cell('street'),
        city: row.cell('city'),
        state: row.cell('state') || source.slice(0, 2),
        zip: row.cell('zip'),
        county: row.cell('county'),
        ...(/^\d{5}$/.test(row.cell('fips')) ? { countyFips: row.cell('fips') } : {}),
        ...degrees(row.cell('lat'), row.cell('lon')),
        facts: facts.map(([column, topic]) => [topic, row.cell(column)]),
      },
      row.number,
    );
    return 'values';
  };
}
