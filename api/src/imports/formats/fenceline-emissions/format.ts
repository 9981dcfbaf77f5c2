import { cellsOf, columnsOf } from '../cells.ts';
import { type Detection, FileRefused, type LineOutcome, type LineParser, type MonthlyMass, type RecordSink, type RecordsFormat } from '../format.ts';
import { firstLines } from '../head.ts';
import { lettersOf } from '../sites.ts';
import { faultOfMass, faultOfMonth, faultOfPollutant, faultOfUnit } from './cells.ts';

/**
 * Fenceline's own emissions by the month: comma-separated with a header, UTF-8, one mass a line.
 *
 *     facility,unit,pollutant,month,mass,mass_unit,method,source,note
 *     training-plant,training-permanent,NOx,2025-11,5.100,short_ton,continuous monitors,training-reports,
 *
 * `unit`, `method` and `note` may be empty or left out; an empty `unit` is the whole facility. `source` is the key of the document the
 * mass stands in: the same month by another source is another record, and the two stand side by side.
 */
export const fencelineEmissions: RecordsFormat & { template: string } = {
  template:
    'facility,unit,pollutant,month,mass,mass_unit,method,source,note\ntraining-plant,training-permanent,NOx,2025-11,5.100,short_ton,continuous monitors,training-reports,\n',
  id: 'fenceline-emissions',
  title: 'Emissions by the month',
  version: '1',
  fills: 'emissions',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'fenceline-emissions/README.md',
  detect(head: Buffer): Detection {
    const [first] = firstLines(head, 1);
    const header = first === undefined ? 'it has no first line' : bind(first);
    return typeof header === 'string' ? { fits: false, why: header } : { fits: true, why: `its first line has the columns ${needed.join(', ')}` };
  },
  parser: (sink, month) => new EmissionsParser(sink, month),
};

export const emissionColumns = ['facility', 'unit', 'pollutant', 'month', 'mass', 'mass_unit', 'method', 'source', 'note'] as const;
type Column = (typeof emissionColumns)[number];
const needed = ['facility', 'pollutant', 'month', 'mass', 'mass_unit', 'source'] as const satisfies readonly Column[];

interface Header {
  at: Map<string, number>;
  count: number;
}

function bind(line: string): Header | string {
  const { columns, fault } = columnsOf(line.replace(/^\ufeff|^\u00ef\u00bb\u00bf/, ''));
  if (fault) return `in its first line ${fault}`;
  const missing = needed.filter((name) => !columns.has(name));
  if (missing.length) return `its first line lacks the column ${missing.map((name) => `"${name}"`).join(' and ')}`;
  const strange = [...columns.keys()].filter((name) => !(emissionColumns as readonly string[]).includes(name));
  if (strange.length) return `its first line has the column ${strange.map((name) => `"${name}"`).join(' and ')}, which this format does not know`;
  return { at: columns, count: Math.max(...columns.values()) + 1 };
}

class EmissionsParser implements LineParser {
  private header: Header | null = null;
  private readonly sources = new Set<string>();

  constructor(
    private readonly sink: RecordSink,
    private readonly lastMonth: string,
  ) {}

  line(text: string, number: number): LineOutcome {
    const { header } = this;
    if (!header) {
      const bound = bind(text);
      if (typeof bound === 'string') throw new FileRefused(`These are not emissions by the month: ${bound}.`);
      this.header = bound;
      return 'header';
    }
    if (text.trim() === '') return 'without values';
    const aside = (column: Column | null, value: string | null, reason: string): LineOutcome => {
      this.sink.setAside({ line: number, column, value, reason, rawText: text, values: column === null ? 0 : 1 });
      return 'aside';
    };
    const cells = cellsOf(text);
    if (!Array.isArray(cells)) return aside(null, null, `${cells.fault}: write a quote inside a cell twice`);
    if (cells.length !== header.count) return aside(null, null, `has ${cells.length} cells where the first line has ${header.count}`);
    const cell = (name: Column) => lettersOf((cells[header.at.get(name) ?? -1] ?? '').trim(), 'utf8');
    const [facility, unit, pollutant, month, mass, massUnit, source] = (['facility', 'unit', 'pollutant', 'month', 'mass', 'mass_unit', 'source'] as const).map(
      cell,
    ) as [string, string, string, string, string, string, string];
    const faults: [Column, string | null][] = [
      ['facility', this.sink.faultOf('facility', facility)],
      ['unit', unit === '' ? null : this.sink.faultOf('unit', unit, facility)],
      ['pollutant', faultOfPollutant(pollutant)],
      ['month', faultOfMonth(month, this.lastMonth)],
      ['mass', faultOfMass(mass)],
      ['mass_unit', faultOfUnit(massUnit, mass)],
      ['source', this.sink.faultOf('source', source)],
    ];
    const [column, reason] = faults.find(([, fault]) => fault !== null) ?? [null, null];
    if (column && reason) return aside(column, cell(column), reason);
    const row: MonthlyMass = { facility, unit: unit || null, pollutant, month, mass, method: cell('method') || null, source, note: cell('note') || null };
    const again = this.sink.mass(row, number);
    if (again) return aside('month', month, again);
    this.sources.add(source);
    return 'values';
  }

  finish() {
    return { source: [...this.sources].join(', ') || null };
  }
}
