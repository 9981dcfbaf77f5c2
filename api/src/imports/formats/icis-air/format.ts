import { idsOf } from '../echo-air/format.ts';
import { isoOf } from '../echo-dfr/format.ts';
import type { AgencyFormat, AgencySink, Detection, LineOutcome, LineParser } from '../format.ts';
import { type Columns, detectColumns, type Row, tableParser } from '../rows.ts';

/**
 * The tables of ECHO's ICIS-Air download, each a CSV of its own: facilities, their programs, subparts and pollutants, and what agencies did there. A row names
 * its facility by PGM_SYS_ID. One fact has several rows (one a program or pollutant): what repeats is there once. Dates come in two styles.
 */
interface IcisTable {
  id: string;
  title: string;
  needed: string[];
  optional?: string[];
  read(row: Row<string>, sink: AgencySink): LineOutcome;
}

const base = {
  version: '1',
  fills: 'registry',
  publisher: 'U.S. EPA, ICIS-Air',
  precedence: 0,
  flag: null,
  encoding: 'utf8',
  named: null,
  docs: 'icis-air/README.md',
} as const;

const facility = (row: Row<string>) => ({ ids: idsOf(row.cell('PGM_SYS_ID'), ''), state: row.cell('PGM_SYS_ID').slice(0, 2) });
const agencies: Record<string, string> = { L: 'local agency', S: 'state agency', E: 'EPA' };
const by = (row: Row<string>) => agencies[row.cell('STATE_EPA_FLAG')] ?? 'agency not said';

/** A fact that has no field in a record: what the register says of the facility, by topic. */
const factsTable = (row: Row<string>, sink: AgencySink, facts: [string, string][]): LineOutcome => {
  sink.facility({ ...facility(row), facts }, row.number);
  return 'values';
};

function act(row: Row<string>, sink: AgencySink, noun: 'inspection' | 'event', dateColumn: string, type: string, result: string, summary = ''): LineOutcome {
  const date = row.cell(dateColumn);
  const day = isoOf(date);
  if (date !== '' && day === null) return row.aside(dateColumn, 'is no day of the calendar between 1950 and 2100, as MM/DD/YYYY or MM-DD-YYYY', 1);
  if (day === null && noun === 'inspection') return row.aside(dateColumn, 'is empty, and an inspection has a day', 1);
  const key = row.cell('ENF_IDENTIFIER') || row.cell('ACTIVITY_ID') || row.cell('COMP_DETERMINATION_UID');
  if (key === '') return row.aside('ACTIVITY_ID', 'is empty: without it the row cannot be told from others', 1);
  sink.act({ facility: facility(row), key, noun, date: day, type, result, summary }, row.number);
  return 'values';
}

const tables: IcisTable[] = [
  {
    id: 'icis-air-facilities',
    title: 'ICIS-Air, facilities',
    needed: ['PGM_SYS_ID', 'REGISTRY_ID', 'FACILITY_NAME', 'AIR_POLLUTANT_CLASS_CODE', 'AIR_OPERATING_STATUS_CODE', 'CURRENT_HPV'],
    optional: [
      'STREET_ADDRESS',
      'CITY',
      'COUNTY_NAME',
      'STATE',
      'ZIP_CODE',
      'SIC_CODES',
      'NAICS_CODES',
      'AIR_POLLUTANT_CLASS_DESC',
      'AIR_OPERATING_STATUS_DESC',
    ],
    read(row, sink) {
      sink.facility(
        {
          ids: idsOf(row.cell('PGM_SYS_ID'), row.cell('REGISTRY_ID')),
          name: row.cell('FACILITY_NAME'),
          address: row.cell('STREET_ADDRESS'),
          city: row.cell('CITY'),
          county: row.cell('COUNTY_NAME'),
          state: row.cell('STATE') || row.cell('PGM_SYS_ID').slice(0, 2),
          zip: row.cell('ZIP_CODE'),
          facts: [
            ['operating status', row.cell('AIR_OPERATING_STATUS_DESC') || row.cell('AIR_OPERATING_STATUS_CODE')],
            ['pollutant class', row.cell('AIR_POLLUTANT_CLASS_DESC') || row.cell('AIR_POLLUTANT_CLASS_CODE')],
            ['current high priority violation', row.cell('CURRENT_HPV')],
            ['SIC codes', row.cell('SIC_CODES')],
            ['NAICS codes', row.cell('NAICS_CODES')],
          ],
        },
        row.number,
      );
      return 'values';
    },
  },
  {
    id: 'icis-air-subparts',
    title: 'ICIS-Air, subparts of programs',
    needed: ['PGM_SYS_ID', 'PROGRAM_CODE', 'AIR_PROGRAM_SUBPART_CODE'],
    optional: ['PROGRAM_DESC', 'AIR_PROGRAM_SUBPART_DESC'],
    read: (row, sink) => factsTable(row, sink, [[`subpart ${row.cell('AIR_PROGRAM_SUBPART_CODE')}`, row.cell('AIR_PROGRAM_SUBPART_DESC') || 'applies']]),
  },
  {
    id: 'icis-air-programs',
    title: 'ICIS-Air, programs',
    needed: ['PGM_SYS_ID', 'PROGRAM_CODE', 'AIR_OPERATING_STATUS_CODE', 'BEGIN_DATE'],
    optional: ['PROGRAM_DESC', 'AIR_OPERATING_STATUS_DESC'],
    read: (row, sink) =>
      factsTable(row, sink, [
        [
          `program ${row.cell('PROGRAM_CODE')}`,
          [row.cell('PROGRAM_DESC'), row.cell('AIR_OPERATING_STATUS_DESC') || row.cell('AIR_OPERATING_STATUS_CODE')].filter(Boolean).join(', '),
        ],
      ]),
  },
  {
    id: 'icis-air-pollutants',
    title: 'ICIS-Air, pollutants',
    needed: ['PGM_SYS_ID', 'POLLUTANT_CODE', 'AIR_POLLUTANT_CLASS_CODE'],
    optional: ['POLLUTANT_DESC', 'AIR_POLLUTANT_CLASS_DESC'],
    read: (row, sink) =>
      factsTable(row, sink, [
        [
          `pollutant ${row.cell('POLLUTANT_DESC') || row.cell('POLLUTANT_CODE')}`,
          row.cell('AIR_POLLUTANT_CLASS_DESC') || row.cell('AIR_POLLUTANT_CLASS_CODE') || 'listed',
        ],
      ]),
  },
  {
    id: 'icis-air-stack-tests',
    title: 'ICIS-Air, stack tests',
    needed: ['PGM_SYS_ID', 'ACTIVITY_ID', 'ACTUAL_END_DATE', 'AIR_STACK_TEST_STATUS_CODE'],
    optional: ['POLLUTANT_DESCS', 'AIR_STACK_TEST_STATUS_DESC', 'STATE_EPA_FLAG'],
    read: (row, sink) =>
      act(
        row,
        sink,
        'inspection',
        'ACTUAL_END_DATE',
        `Stack test${row.cell('POLLUTANT_DESCS') ? ` of ${row.cell('POLLUTANT_DESCS')}` : ''} (${by(row)})`,
        row.cell('AIR_STACK_TEST_STATUS_DESC') || row.cell('AIR_STACK_TEST_STATUS_CODE'),
      ),
  },
  {
    id: 'icis-air-title-v-certifications',
    title: 'ICIS-Air, Title V certifications',
    needed: ['PGM_SYS_ID', 'ACTIVITY_ID', 'ACTUAL_END_DATE', 'FACILITY_RPT_DEVIATION_FLAG'],
    optional: ['COMP_MONITOR_TYPE_DESC', 'STATE_EPA_FLAG'],
    read: (row, sink) => {
      const flag = row.cell('FACILITY_RPT_DEVIATION_FLAG');
      const said = flag === 'Y' ? 'The facility reported deviations.' : flag === 'N' ? 'The facility reported no deviations.' : '';
      return act(row, sink, 'inspection', 'ACTUAL_END_DATE', `${row.cell('COMP_MONITOR_TYPE_DESC') || 'Title V certification'} (${by(row)})`, said);
    },
  },
  {
    id: 'icis-air-evaluations',
    title: 'ICIS-Air, full and partial compliance evaluations',
    needed: ['PGM_SYS_ID', 'ACTIVITY_ID', 'ACTIVITY_TYPE_CODE', 'COMP_MONITOR_TYPE_CODE', 'ACTUAL_END_DATE'],
    optional: ['COMP_MONITOR_TYPE_DESC', 'ACTIVITY_PURPOSE_DESC', 'STATE_EPA_FLAG'],
    read: (row, sink) =>
      act(
        row,
        sink,
        'inspection',
        'ACTUAL_END_DATE',
        `${row.cell('COMP_MONITOR_TYPE_DESC') || row.cell('COMP_MONITOR_TYPE_CODE')} (${by(row)})`,
        row.cell('ACTIVITY_PURPOSE_DESC'),
      ),
  },
  {
    id: 'icis-air-formal-actions',
    title: 'ICIS-Air, formal actions',
    needed: ['PGM_SYS_ID', 'ACTIVITY_ID', 'ENF_IDENTIFIER', 'SETTLEMENT_ENTERED_DATE', 'PENALTY_AMOUNT'],
    optional: ['ENF_TYPE_DESC', 'ENF_TYPE_CODE', 'STATE_EPA_FLAG'],
    read: (row, sink) => {
      const penalty = row.cell('PENALTY_AMOUNT');
      const said = penalty ? `Penalty ${penalty}; a settlement with several facilities repeats its whole penalty at each.` : '';
      return act(
        row,
        sink,
        'event',
        'SETTLEMENT_ENTERED_DATE',
        `${row.cell('ENF_TYPE_DESC') || row.cell('ENF_TYPE_CODE') || 'Formal action'} (${by(row)})`,
        said,
      );
    },
  },
  {
    id: 'icis-air-informal-actions',
    title: 'ICIS-Air, informal actions',
    needed: ['PGM_SYS_ID', 'ACTIVITY_ID', 'ENF_IDENTIFIER', 'ACHIEVED_DATE'],
    optional: ['ENF_TYPE_DESC', 'ENF_TYPE_CODE', 'STATE_EPA_FLAG'],
    read: (row, sink) =>
      act(row, sink, 'event', 'ACHIEVED_DATE', `${row.cell('ENF_TYPE_DESC') || row.cell('ENF_TYPE_CODE') || 'Informal action'} (${by(row)})`, ''),
  },
  {
    id: 'icis-air-violations',
    title: 'ICIS-Air, history of violations',
    needed: ['PGM_SYS_ID', 'ACTIVITY_ID', 'ENF_RESPONSE_POLICY_CODE', 'EARLIEST_FRV_DETERM_DATE', 'HPV_DAYZERO_DATE', 'HPV_RESOLVED_DATE'],
    optional: ['AGENCY_TYPE_DESC', 'PROGRAM_DESCS', 'POLLUTANT_DESCS', 'COMP_DETERMINATION_UID'],
    read: (row, sink) => {
      const [determined, zero, resolved] = [row.cell('EARLIEST_FRV_DETERM_DATE'), row.cell('HPV_DAYZERO_DATE'), row.cell('HPV_RESOLVED_DATE')];
      const words = [
        row.cell('PROGRAM_DESCS') && `Programs: ${row.cell('PROGRAM_DESCS')}.`,
        row.cell('POLLUTANT_DESCS') && `Pollutants: ${row.cell('POLLUTANT_DESCS')}.`,
        zero && `Day zero ${isoOf(zero) ?? zero}.`,
        resolved && `Resolved: ${isoOf(resolved) ?? resolved}.`,
      ];
      const type = `Violation on the record of ICIS-Air (${row.cell('ENF_RESPONSE_POLICY_CODE') || 'kind not said'}; ${row.cell('AGENCY_TYPE_DESC') || 'agency not said'})`;
      return act(row, sink, 'event', determined ? 'EARLIEST_FRV_DETERM_DATE' : 'HPV_DAYZERO_DATE', type, '', words.filter(Boolean).join(' '));
    },
  },
];

export const icisAir: readonly AgencyFormat[] = tables.map((table) => {
  const named = (list: string[]) => Object.fromEntries(list.map((name) => [name, name]));
  const columns: Columns<string> = { needed: named(table.needed), optional: named(table.optional ?? []) };
  return {
    ...base,
    id: table.id,
    title: table.title,
    detect: (head: Buffer): Detection => detectColumns(head, columns),
    parser: (sink: AgencySink): LineParser =>
      tableParser(
        table.title,
        columns,
        sink,
        (row) => {
          if (!/^[A-Z]{2}[A-Z0-9]{6,28}$/.test(row.cell('PGM_SYS_ID')))
            return row.aside('PGM_SYS_ID', 'is no id of ICIS-Air, two letters of a state and what follows', 1);
          return table.read(row, sink);
        },
        { broken: true },
      ),
  };
});
