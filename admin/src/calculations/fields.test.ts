import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type Field, fieldOf, type JsonSchema } from './fields.ts';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/);
const field = (schema: z.ZodType) => fieldOf(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);
const inner = (schema: z.ZodType, name = 'x') => (field(z.strictObject({ [name]: schema })) as Extract<Field, { is: 'group' }>).fields[0];

describe('a form is made from a schema', () => {
  it('with a field a value, its description, and null as missing', () => {
    expect(inner(decimal.describe('Parts per million, dry.'))).toEqual({
      name: 'x',
      optional: false,
      field: { is: 'value', format: 'decimal', about: 'Parts per million, dry.' },
    });
    expect(inner(decimal.nullable().describe('ppm'))?.field).toEqual({ is: 'value', format: 'decimal', nullable: true, about: 'ppm' });
    expect(inner(decimal.optional())?.optional).toBe(true);
  });

  it('that knows dates, months, instants, whole numbers and numbers from text', () => {
    const formats = [z.iso.date(), month, z.iso.datetime({ offset: true }), z.int(), z.number(), z.string().max(120)].map((one) => inner(one)?.field);
    expect(formats.map((one) => one?.is === 'value' && one.format)).toEqual(['date', 'month', 'instant', 'whole', 'number', 'text']);
  });

  it('with choices for enums and fixed values, and a switch only where no answer would be false', () => {
    expect(inner(z.enum(['NOX', 'CO']))?.field).toEqual({ is: 'choice', options: ['NOX', 'CO'] });
    expect(inner(z.literal(true).optional())?.field).toEqual({ is: 'choice', options: [true] });
    expect(inner(z.boolean())?.field).toEqual({ is: 'switch' });
    expect(inner(z.boolean().nullable())?.field).toMatchObject({ is: 'choice', options: [true, false], nullable: true });
    expect(inner(z.boolean().optional())?.field).toMatchObject({ is: 'choice', options: [true, false] });
  });

  it('with lines for a list of values, and a table where rows are alike', () => {
    expect(inner(z.array(decimal.nullable()).min(24).max(24))?.field).toMatchObject({
      is: 'lines',
      item: { format: 'decimal', nullable: true },
      least: 24,
      most: 24,
    });
    const stays = inner(z.array(z.strictObject({ unit: z.string(), removed: z.iso.date().nullable(), valid: z.boolean() })).max(1000))?.field;
    expect(stays).toMatchObject({ is: 'table', rows: 'objects', most: 1000 });
    expect((stays as Extract<Field, { is: 'table' }>).columns.map(({ name, field: one }) => [name, one.is])).toEqual([
      ['unit', 'value'],
      ['removed', 'value'],
      ['valid', 'choice'],
    ]);
  });

  it('with the names of a record as the first column', () => {
    expect(inner(z.record(month, decimal.nullable()))?.field).toMatchObject({
      is: 'table',
      rows: 'record',
      columns: [
        { name: '', field: { format: 'month' } },
        { name: 'value', field: { format: 'decimal', nullable: true } },
      ],
    });
  });

  it('with years of days as tables of pairs, one below the other', () => {
    const years = inner(z.array(z.array(z.tuple([decimal.nullable(), z.int()]))).length(3))?.field;
    expect(years).toMatchObject({ is: 'items', least: 3, most: 3, item: { is: 'table', rows: 'tuples' } });
  });

  it('with one of several forms, known by their fixed values', () => {
    const state = z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('TN'), dailyGallons: z.array(decimal) }),
      z.strictObject({ state: z.literal('MS'), diameterInches: decimal }),
    ]);
    expect(field(state)).toMatchObject({ is: 'forms', forms: [{ label: 'TN' }, { label: 'MS' }] });
  });

  it('and falls back to JSON where it has nothing better', () => {
    expect(inner(z.union([decimal, z.array(decimal)]))?.field).toMatchObject({ is: 'json' });
    expect(inner(z.unknown())?.field).toMatchObject({ is: 'json' });
  });
});
