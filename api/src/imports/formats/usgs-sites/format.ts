import type { AgencyFormat, AgencySink, Detection, ItemParser, LineParser } from '../format.ts';
import { firstLines } from '../head.ts';
import { detectJson, itemsParser } from '../rows.ts';
import { degrees, lettersOf, postalCode } from '../sites.ts';

type Column = 'id' | 'name' | 'agency' | 'type' | 'lat' | 'lon' | 'state' | 'county';
const names: Record<Column, string> = {
  id: 'properties/monitoring_location_number',
  name: 'properties/monitoring_location_name',
  agency: 'properties/agency_name',
  type: 'properties/site_type',
  lon: 'geometry/coordinates/0',
  lat: 'geometry/coordinates/1',
  state: 'properties/state_code',
  county: 'properties/county_name',
};
const title = 'an answer of USGS Water Data (OGC API) with monitoring locations';

const base = {
  version: '1',
  fills: 'registry',
  publisher: 'U.S. Geological Survey',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'usgs-sites/README.md',
} as const;

/** GeoJSON of `api.waterdata.usgs.gov/ogcapi/v0/collections/monitoring-locations`. */
export const usgsOgcSites: AgencyFormat = {
  ...base,
  id: 'usgs-ogc-sites',
  title,
  detect: (head: Buffer): Detection => detectJson(head, /^\{/, ['features', 'monitoring_location_number', 'monitoring_location_name', 'agency_code']),
  parser: (sink: AgencySink): ItemParser =>
    itemsParser<Column>(title, ['features'], names, sink, (row) => {
      if (!/^\d{8,15}$/.test(row.cell('id'))) return row.aside('id', 'is no number of a site, 8 to 15 digits', 1);
      const state = postalCode.get(row.cell('state'));
      sink.monitor(
        {
          site: `usgs-${row.cell('id')}`,
          kind: 'usgs',
          description: {
            name: row.cell('name'),
            operator: row.cell('agency'),
            class: 'water_station',
            county: row.cell('county'),
            ...(state ? { state } : {}),
            ...degrees(row.cell('lat'), row.cell('lon')),
          },
          facts: [['kind of site', row.cell('type')]],
        },
        row.number,
      );
      return 'values';
    }),
};

const needed = ['site_no', 'station_nm', 'dec_lat_va', 'dec_long_va'];

/** The site service of USGS as RDB: `site_no`, `station_nm`, `dec_lat_va`, `dec_long_va`. */
export const usgsRdbSites: AgencyFormat = {
  ...base,
  id: 'usgs-rdb-sites',
  title: 'sites of the U.S. Geological Survey (RDB)',
  detect(head: Buffer): Detection {
    const [first = ''] = firstLines(head, 1000).filter((line) => !line.startsWith('#') && line.trim() !== '');
    const missing = needed.filter((name) => !first.split('\t').includes(name));
    return missing.length ? { fits: false, why: `its line of names lacks ${missing.join(', ')}` } : { fits: true, why: 'it names sites with their places' };
  },
  parser(sink: AgencySink): LineParser {
    let header: string[] | null = null;
    return {
      line(text, number) {
        if (text.startsWith('#') || /^\d+[snd](\t\d+[snd])*$/.test(text.trim())) return 'header';
        if (text.trim() === '') return 'without values';
        const cells = text.split('\t').map((cell) => lettersOf(cell, 'utf8'));
        if (cells.includes('site_no')) {
          header = cells;
          return 'header';
        }
        const cell = (name: string) => cells[header?.indexOf(name) ?? -1] ?? '';
        if (!/^\d{8,15}$/.test(cell('site_no'))) {
          sink.setAside({
            line: number,
            column: 'site_no',
            value: cell('site_no'),
            reason: 'is no number of a site, 8 to 15 digits',
            rawText: text,
            values: 1,
          });
          return 'aside';
        }
        sink.monitor(
          {
            site: `usgs-${cell('site_no')}`,
            kind: 'usgs',
            description: {
              name: cell('station_nm'),
              operator: 'U.S. Geological Survey',
              class: 'water_station',
              ...degrees(cell('dec_lat_va'), cell('dec_long_va')),
            },
            facts: [['kind of site', cell('site_tp_cd')]],
          },
          number,
        );
        return 'values';
      },
    };
  },
};
