import type { AgencyFormat, AgencySink, Detection, LineParser } from '../format.ts';
import { firstLines } from '../head.ts';
import { standardOffset } from '../instants.ts';
import { degrees, faultOfSite, lettersOf } from '../sites.ts';

const COUNT = 23;
const columns = [
  'AQSID',
  'parameter',
  'site code',
  'site name',
  'status',
  'agency id',
  'agency name',
  'EPA region',
  'latitude',
  'longitude',
  'elevation',
  'GMT offset',
];

/**
 * AirNow `monitoring_site_locations.dat`: 23 fields with `|` between them, no header, Latin-1, a site and parameter a line, in no order.
 *
 *     380130004|O3|0004|Lostwood NWR|Active|ND1|North Dakota Department of Environmental Quality|R8|48.641899|-102.402199|696.300|-6.00|US|||||38|ND|013|BURKE||
 */
export const airnowSites: AgencyFormat = {
  id: 'airnow-sites',
  title: 'AirNow monitoring_site_locations',
  version: '1',
  fills: 'registry',
  publisher: 'U.S. EPA, AirNow',
  precedence: 0,
  flag: null,
  encoding: 'latin1',
  named: /^monitoring_site_locations/i,
  docs: 'airnow-sites/README.md',
  detect(head: Buffer): Detection {
    const lines = firstLines(head, 50).filter((line) => line.trim() !== '');
    const right = lines.filter((line) => line.split('|').length === COUNT && /^[0-9A-Z]{9,12}\|/.test(line));
    return right.length > 0 && right.length * 2 >= lines.length
      ? { fits: true, why: 'its lines have 23 fields and begin with a site' }
      : { fits: false, why: 'its lines have not 23 fields' };
  },
  parser,
};

function parser(sink: AgencySink): LineParser {
  return {
    line(text, number) {
      if (text.trim() === '') return 'without values';
      const fields = text.split('|').map((field) => lettersOf(field, 'latin1'));
      const aside = (column: number | null, reason: string): 'aside' => {
        const [name, value] = column === null ? [null, null] : [columns[column] as string, (text.split('|')[column] as string).trim()];
        sink.setAside({ line: number, column: name, value, reason, rawText: text, values: 1 });
        return 'aside';
      };
      if (fields.length !== COUNT) return aside(null, `has ${fields.length} fields where ${COUNT} belong`);
      const [site = '', , , name = '', , , operator = '', , lat = '', lon = '', , offset = ''] = fields;
      const fault = faultOfSite(site);
      if (fault) return aside(0, fault);
      const standardUtcOffset = standardOffset(offset);
      const [state, county] = [fields[18] ?? '', fields[20] ?? ''];
      sink.monitor(
        {
          site,
          kind: 'airnow',
          description: {
            name,
            operator,
            ...(standardUtcOffset ? { standardUtcOffset } : {}),
            ...(/^[A-Z]{2}$/.test(state) ? { state } : {}),
            ...(county && county !== 'N/A' ? { county } : {}),
            ...degrees(lat, lon),
          },
        },
        number,
      );
      return 'values';
    },
  };
}
