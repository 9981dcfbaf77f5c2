import type { AgencyFormat, AgencySink, Detection, LineParser } from '../format.ts';
import { type Columns, detectColumns, tableParser } from '../rows.ts';
import { faultOf, isMeasured } from '../values.ts';

type Column = 'plant' | 'name' | 'year' | 'month' | 'generator' | 'cooling' | 'consumed' | 'withdrawn' | 'generation' | 'source' | 'county' | 'state';

const title = 'cooling water of power plants (EIA, NETL)';
const columns: Columns<Column> = {
  needed: {
    plant: 'Plant Code',
    name: 'Plant Name',
    year: 'Year',
    month: 'Month',
    generator: 'Generator ID',
    cooling: 'Cooling ID',
    consumed: 'Water Consumption Intensity Rate (Gallons / MWh)',
    withdrawn: 'Water Withdrawal Intensity Rate (Gallons / MWh)',
  },
  optional: { generation: 'Total net generation (MWh)', source: 'Water Source Name', county: 'County', state: ['State_y', 'State'] },
};

/**
 * Water taken and used up by power plants for each megawatt hour, a generator, cooling system and month a row. The National Energy Technology Laboratory
 * made it of what plants report to EIA (forms 860 and 923): each number is a claim of that table, worded as estimated. Empty is not reported, 0 is reported.
 */
export const eiaCoolingWater: AgencyFormat = {
  id: 'eia-cooling-water',
  title,
  version: '1',
  fills: 'registry',
  publisher: 'U.S. Energy Information Administration, NETL',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'eia-cooling-water/README.md',
  detect: (head: Buffer): Detection => detectColumns(head, columns),
  parser: (sink: AgencySink): LineParser =>
    tableParser(title, columns, sink, (row) => {
      const given = (['consumed', 'withdrawn'] as const).filter((column) => row.cell(column) !== '');
      if (given.length === 0) return 'without values';
      if (!/^\d{1,6}$/.test(row.cell('plant'))) return row.aside('plant', 'is no plant code of EIA', given.length);
      const [year, month] = [row.cell('year'), row.cell('month')];
      if (!/^(19|20)\d\d$/.test(year)) return row.aside('year', 'is no year', given.length);
      if (!/^([1-9]|1[0-2])$/.test(month)) return row.aside('month', 'is no month from 1 to 12', given.length);
      const asOf = `${year}-${month.padStart(2, '0')}`;
      let taken = 0;
      for (const column of given) {
        const value = row.cell(column);
        if (!isMeasured(value) || value.startsWith('-')) {
          row.aside(column, value.startsWith('-') ? 'is below zero' : faultOf(value), 1);
          continue;
        }
        const topic = column === 'consumed' ? 'water consumption for power' : 'water withdrawal for power';
        sink.number(
          {
            facility: {
              ids: [{ system: 'ORIS', id: row.cell('plant') }],
              name: row.cell('name'),
              county: row.cell('county'),
              state: row.cell('state'),
              kind: 'power_plant',
            },
            key: `${row.cell('plant')}-${asOf}-${row.cell('generator')}-${row.cell('cooling')}-${column}`,
            topic,
            value,
            unit: 'gal/MWh',
            asOf,
            text: `${row.cell('name')}, generator ${row.cell('generator')}, cooling system ${row.cell('cooling')}, ${asOf}: ${topic} ${value} gal/MWh${row.cell('source') ? `, from ${row.cell('source')}` : ''}.`,
          },
          row.number,
        );
        taken += 1;
      }
      return taken > 0 ? 'values' : 'aside';
    }),
};
