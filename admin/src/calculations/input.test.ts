import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type Cell, type Field, fieldOf, type JsonSchema } from './fields.ts';
import {
  curlOf,
  emptyOf,
  formIn,
  nextRow,
  pasted,
  placeOf,
  readAddress,
  readCell,
  readLines,
  readRows,
  repeatedIn,
  withMember,
  writeLines,
  writeRows,
} from './input.ts';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/);
const field = (schema: z.ZodType) => fieldOf(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);
const table = (schema: z.ZodType) => field(schema) as Extract<Field, { is: 'table' }>;
const cell = (schema: z.ZodType) => field(schema) as Cell;

describe('a cell', () => {
  it('that is empty is missing where missing can be said, and is left out otherwise', () => {
    expect(readCell(cell(decimal.nullable()), ' ')).toBeNull();
    expect(readCell(cell(decimal), '')).toBeUndefined();
  });

  it('keeps every digit of a decimal, and sends what is no number as it was typed', () => {
    expect(readCell(cell(decimal), ' 0.070 ')).toBe('0.070');
    expect(readCell(cell(z.int()), '12')).toBe(12);
    expect(readCell(cell(z.int()), 'twelve')).toBe('twelve');
    expect(readCell(cell(z.boolean().nullable()), 'TRUE')).toBe(true);
    expect(readCell(cell(z.enum(['NOX', 'CO'])), 'nox')).toBe('NOX');
  });
});

describe('a column of lines', () => {
  it('takes what a spreadsheet gives, with an empty line for a missing hour', () => {
    expect(readLines(cell(decimal.nullable()), '0.060\r\n\r\n0.065\r\n')).toEqual(['0.060', null, '0.065']);
    expect(readLines(cell(decimal.nullable()), '1\t2\t\t4')).toEqual(['1', '2', null, '4']);
    expect(readLines(cell(decimal), '1\n\n2')).toEqual(['1', '2']);
    expect(readLines(cell(decimal.nullable()), '')).toEqual([]);
  });

  it('gives back what it was made from, a missing value at the end too', () => {
    for (const values of [['1', null, '2'], [null, '1'], ['1', null], [null, null], [null]]) {
      expect(readLines(cell(decimal.nullable()), writeLines(values))).toEqual(values);
    }
  });
});

describe('a table', () => {
  const monthly = table(z.record(month, decimal.nullable()));
  const stays = table(z.array(z.strictObject({ unit: z.string(), removed: z.iso.date().nullable(), note: z.string().optional() })));
  const pairs = table(z.array(z.tuple([decimal.nullable(), z.int()])));

  it('gives back what it was made from, whichever shape that has', () => {
    const values: [typeof monthly, unknown][] = [
      [monthly, { '2026-01': '7.5', '2026-02': null }],
      [stays, [{ unit: 'T1', removed: null }]],
      [stays, [{ unit: 'T1', removed: '2026-01-02', note: 'moved' }]],
      [
        pairs,
        [
          ['3.9', 24],
          [null, 0],
        ],
      ],
    ];
    for (const [of, value] of values) expect(readRows(of, writeRows(of, value))).toEqual(value);
  });

  it('skips blank rows and still knows the place of the others', () => {
    const rows = [
      ['T1', '', ''],
      ['', '', ''],
      ['T2', '', ''],
    ];
    expect(readRows(stays, rows)).toEqual([
      { unit: 'T1', removed: null },
      { unit: 'T2', removed: null },
    ]);
    expect(placeOf(stays, rows, 2)).toBe('1');
  });

  it('says which name stands twice, as one of the two would be lost', () => {
    expect([
      ...repeatedIn(monthly, [
        ['2026-01', '1'],
        ['2026-02', '1'],
        ['2026-01', '2'],
      ]),
    ]).toEqual([2]);
  });

  it('takes two columns of a spreadsheet from any cell on, and adds rows for them', () => {
    expect(pasted([['2026-01', '']], 2, { row: 0, column: 1 }, '7.5\r\n7.6\r\n')).toEqual([
      ['2026-01', '7.5'],
      ['', '7.6'],
    ]);
    expect(pasted([], 2, { row: 0, column: 0 }, '2026-01\t7.5\tignored')).toEqual([['2026-01', '7.5']]);
  });

  it('goes on with the next month', () => {
    expect(nextRow(monthly, [['2025-12', '1']])).toEqual(['2026-01', '']);
    expect(nextRow(stays, [['T1', '', '']])).toEqual(['', '', '']);
  });
});

describe('an input', () => {
  it('that nobody has filled holds nothing but what is fixed', () => {
    const schema = z.strictObject({
      limit: decimal,
      o2: decimal.nullable(),
      emergency: z.boolean(),
      hours: z.array(decimal),
      comparator: z.enum(['at_most']).optional(),
    });
    expect(emptyOf(field(schema))).toEqual({ o2: null, emergency: false, hours: [] });
  });

  it('finds its form by the fixed value, and begins another with its own', () => {
    const forms = field(
      z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('TN'), gallons: decimal }),
        z.strictObject({ state: z.literal('MS'), inches: decimal }),
      ]),
    ) as Extract<Field, { is: 'forms' }>;
    expect(formIn(forms.forms, { state: 'MS' })).toBe(1);
    expect(formIn(forms.forms, {})).toBe(0);
    expect(emptyOf(forms.forms[1]!.field)).toEqual({ state: 'MS' });
  });

  it('loses a member that is emptied, and keeps the others', () => {
    expect(withMember({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
    expect(withMember(['1', 2], '0', '3')).toEqual(['3', 2]);
  });

  it('is read from the address, or is none', () => {
    expect(readAddress('{"a":1}')).toEqual({ a: 1 });
    expect(readAddress('{"a":')).toBeNull();
    expect(readAddress(undefined)).toBeNull();
  });

  it('is copied for a terminal, quotes and all', () => {
    expect(curlOf('http://localhost:3000', 'rolling12', { unit: "O'Neil" })).toBe(
      `curl -H 'Content-Type: application/json' -d '{"unit":"O'\\''Neil"}' 'http://localhost:3000/api/v1/calculations/rolling12'`,
    );
  });
});
