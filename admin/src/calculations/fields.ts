// From the JSON Schema of an input to what a form shows: one field a value, a column of lines for a list of values, a table where
// rows have the same few values, and groups for the rest. What has no better shape is typed as JSON.

export type JsonSchema = { [name: string]: unknown };
export type Format = 'decimal' | 'whole' | 'number' | 'date' | 'month' | 'instant' | 'text';
export type Option = string | number | boolean;

interface Common {
  about?: string;
  /** Null stands for a value that is missing. */
  nullable?: boolean;
}

export type Cell = Common & ({ is: 'value'; format: Format; example?: string } | { is: 'choice'; options: Option[] });

export interface Named {
  name: string;
  optional: boolean;
  field: Field;
}

export interface Column {
  name: string;
  optional: boolean;
  field: Cell;
}

interface Sized {
  least?: number;
  most?: number;
}

export type Field =
  | Cell
  | (Common & { is: 'switch' })
  | (Common & { is: 'group'; fields: Named[] })
  | (Common & Sized & { is: 'lines'; item: Cell })
  /** Rows as objects, as lists of fixed length, or as an object whose names are the first column. */
  | (Common & Sized & { is: 'table'; rows: 'objects' | 'tuples' | 'record'; columns: Column[] })
  | (Common & Sized & { is: 'items'; item: Field })
  | (Common & { is: 'forms'; forms: Form[] })
  | (Common & { is: 'json' });

/** One of several forms an input may have, told apart by a field of a fixed value. */
export interface Form {
  label: string;
  field: Field;
}

export function fieldOf(schema: JsonSchema): Field {
  const about = text(schema.description);
  const { nullable, rest } = withoutNull(schema);
  return { ...(about ? { about } : {}), ...(nullable ? { nullable } : {}), ...shapeOf(rest, nullable) };
}

function shapeOf(schema: JsonSchema, nullable: boolean): Field {
  const forms = (schema.oneOf ?? schema.anyOf) as JsonSchema[] | undefined;
  if (forms) return unionOf(forms);
  if ('const' in schema) return { is: 'choice', options: [schema.const as Option] };
  if (Array.isArray(schema.enum)) return { is: 'choice', options: schema.enum as Option[] };
  switch (schema.type) {
    case 'boolean':
      return nullable ? { is: 'choice', options: [true, false] } : { is: 'switch' };
    case 'string':
    case 'integer':
    case 'number':
      return { is: 'value', format: formatOf(schema), ...exampleOf(schema) };
    case 'array':
      return listOf(schema);
    case 'object':
      return objectOf(schema);
    default:
      return { is: 'json' };
  }
}

function unionOf(forms: JsonSchema[]): Field {
  const fields = forms.map((one) => ({ schema: one, field: fieldOf(one) }));
  if (fields.every(({ field }) => field.is === 'choice'))
    return { is: 'choice', options: fields.flatMap(({ field }) => (field as { options: Option[] }).options) };
  if (!fields.every(({ field }) => field.is === 'group')) return { is: 'json' };
  return { is: 'forms', forms: fields.map(({ schema, field }, i) => ({ label: text(schema.title) ?? labelOf(field) ?? String(i + 1), field })) };
}

/** A form is known by its fields of fixed values: `state: TN`. */
const labelOf = (field: Field): string | undefined =>
  fixedIn(field)
    .map(({ field: one }) => (one as { options: Option[] }).options.join(', '))
    .join(' · ') || undefined;

/** The fields by which a form is told apart: choices that must be there; those of one value first. */
export function fixedIn(field: Field): Named[] {
  if (field.is !== 'group') return [];
  const choices = field.fields.filter((one) => one.field.is === 'choice' && !one.optional);
  const single = choices.filter((one) => (one.field as { options: Option[] }).options.length === 1);
  return single.length ? single : choices.slice(0, 1);
}

function objectOf(schema: JsonSchema): Field {
  const properties = schema.properties as Record<string, JsonSchema> | undefined;
  const required = (schema.required as string[] | undefined) ?? [];
  if (properties) {
    return { is: 'group', fields: Object.entries(properties).map(([name, one]) => named(name, !required.includes(name), fieldOf(one))) };
  }
  if (typeof schema.additionalProperties !== 'object') return { is: 'json' };
  const key = fieldOf((schema.propertyNames as JsonSchema | undefined) ?? { type: 'string' });
  const columns = columnsOf(fieldOf(schema.additionalProperties as JsonSchema));
  return columns && isCell(key) ? { is: 'table', rows: 'record', columns: [{ name: '', optional: false, field: key }, ...columns] } : { is: 'json' };
}

function listOf(schema: JsonSchema): Field {
  const sized = {
    ...(typeof schema.minItems === 'number' ? { least: schema.minItems } : {}),
    ...(typeof schema.maxItems === 'number' ? { most: schema.maxItems } : {}),
  };
  const tuple = schema.prefixItems as JsonSchema[] | undefined;
  if (tuple) return { is: 'group', fields: tuple.map((one, i) => named(String(i), false, fieldOf(one))) };
  if (typeof schema.items !== 'object' || schema.items === null) return { is: 'json' };
  const items = schema.items as JsonSchema;
  const item = fieldOf(items);
  if (isCell(item)) return { is: 'lines', item, ...sized };
  const columns = item.is === 'group' && !item.nullable ? columnsOf(item) : null;
  if (columns) return { is: 'table', rows: items.prefixItems ? 'tuples' : 'objects', columns, ...sized };
  return { is: 'items', item, ...sized };
}

/** The columns of a row, where all of it fits into cells. */
function columnsOf(field: Field): Column[] | null {
  if (isCell(field)) return [{ name: 'value', optional: false, field }];
  if (field.is !== 'group') return null;
  const columns = field.fields.map(({ name, optional, field: one }) => {
    const cell: Field = one.is === 'switch' ? { ...one, is: 'choice', options: [true, false] } : one;
    return isCell(cell) ? [{ name, optional, field: cell }] : [];
  });
  return columns.every(({ length }) => length === 1) ? columns.flat() : null;
}

/** What may be left out has no switch: off would be an answer. */
function named(name: string, optional: boolean, field: Field): Named {
  return { name, optional, field: optional && field.is === 'switch' ? { ...field, is: 'choice', options: [true, false] } : field };
}

export const isCell = (field: Field): field is Cell => field.is === 'value' || field.is === 'choice';

function withoutNull(schema: JsonSchema): { nullable: boolean; rest: JsonSchema } {
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((one) => one !== 'null');
    return { nullable: types.length < schema.type.length, rest: { ...schema, type: types.length === 1 ? types[0] : undefined } };
  }
  const forms = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  const kept = forms?.filter((one) => one.type !== 'null');
  if (!forms || !kept || kept.length === forms.length) return { nullable: false, rest: schema };
  const { anyOf: _, oneOf: __, ...outer } = schema;
  return { nullable: true, rest: kept.length === 1 ? { ...kept[0], ...outer } : { ...outer, anyOf: kept } };
}

function formatOf(schema: JsonSchema): Format {
  if (schema.type === 'integer') return 'whole';
  if (schema.type === 'number') return 'number';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'date-time') return 'instant';
  const patterns = [schema, ...((schema.allOf as JsonSchema[] | undefined) ?? [])].flatMap((one) =>
    typeof one.pattern === 'string' ? [new RegExp(one.pattern)] : [],
  );
  const takes = (example: string) =>
    patterns.length > 0 && patterns.every((pattern) => pattern.test(example)) && !patterns.every((pattern) => pattern.test('any text'));
  return takes('2026-07') ? 'month' : takes('12') || takes('12.3') ? 'decimal' : 'text';
}

function exampleOf(schema: JsonSchema): { example?: string } {
  const example = schema.example ?? (schema.examples as unknown[] | undefined)?.[0];
  return example === undefined ? {} : { example: String(example) };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
