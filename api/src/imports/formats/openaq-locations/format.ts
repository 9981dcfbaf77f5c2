import type { AgencyFormat, AgencySink, Detection, ItemParser } from '../format.ts';
import { detectJson, itemsParser } from '../rows.ts';
import { degrees } from '../sites.ts';

type Column = 'id' | 'name' | 'timezone' | 'lat' | 'lon' | 'owner' | 'provider' | 'isMonitor' | 'licence' | 'isMobile';
const names: Record<Column, string> = {
  id: 'id',
  name: 'name',
  timezone: 'timezone',
  lat: 'coordinates/latitude',
  lon: 'coordinates/longitude',
  owner: 'owner/name',
  provider: 'provider/name',
  isMonitor: 'isMonitor',
  licence: 'licenses/0/name',
  isMobile: 'isMobile',
};
const title = 'an answer of the OpenAQ API with locations';

/** The answer of OpenAQ's API (version 3) to `/locations`: places with their sensors, owner and licence. */
export const openaqLocations: AgencyFormat = {
  id: 'openaq-locations',
  title,
  version: '1',
  fills: 'registry',
  publisher: 'OpenAQ',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'openaq-locations/README.md',
  detect: (head: Buffer): Detection => detectJson(head, /^\{\s*"meta"/, ['results', 'coordinates', 'isMonitor', 'provider', 'timezone']),
  parser,
};

function parser(sink: AgencySink): ItemParser {
  return itemsParser<Column>(title, ['results'], names, sink, (row) => {
    if (!/^\d{1,12}$/.test(row.cell('id'))) return row.aside('id', 'is no number of OpenAQ', 1);
    const zone = row.cell('timezone');
    sink.monitor(
      {
        site: `openaq-${row.cell('id')}`,
        kind: 'openaq',
        description: {
          name: row.cell('name'),
          operator: row.cell('owner') || row.cell('provider'),
          class: row.cell('isMonitor') === 'true' ? 'near_reference' : 'low_cost_raw',
          ...(zone ? { ianaTimeZone: zone } : {}),
          ...degrees(row.cell('lat'), row.cell('lon')),
        },
        facts: [
          ['provider', row.cell('provider')],
          ['licence', row.cell('licence')],
        ],
      },
      row.number,
    );
    return 'values';
  });
}
