// Every kind of calculation with what describes it: its rule, its chapter, the schema of its input.
import { z } from 'zod';
import { readable } from '../platform/json-schema.ts';
import { type Calculation, calculations, chapters, type Rule } from '../rules/index.ts';
import { inputs } from './inputs/index.ts';

export type JsonSchema = { [name: string]: unknown };

export interface Kind {
  kind: string;
  chapter: string;
  // biome-ignore lint/suspicious/noExplicitAny: each calculation knows its own input.
  calculation: Calculation<any, any>;
  rule: Rule;
  schema: JsonSchema;
}

export const kinds: readonly string[] = [...calculations.keys()].sort();

const chapterOf = (rule: Rule): string => Object.entries(chapters).find(([, list]) => (list as readonly Rule[]).includes(rule))?.[0] ?? '';

/** In the order of the book. A kind without a schema cannot be asked, and `inputs/` is held to having one for each. */
export const book: readonly Kind[] = [...calculations].flatMap(([kind, { rule, calculation }]) => {
  const schema = inputs[kind];
  return schema ? [{ kind, chapter: chapterOf(rule), calculation, rule, schema: jsonSchemaOf(schema) }] : [];
});

/** The input as JSON Schema, everything in its place: a form is made from it. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', reused: 'inline', unrepresentable: 'any' });
  return readable(rest) as JsonSchema;
}

/** Names that are known at a place of an input, in whichever of its forms. */
export function fieldsAt(kind: string, path: readonly PropertyKey[]): string[] {
  const schema = book.find((one) => one.kind === kind)?.schema;
  const found = path.reduce<JsonSchema[]>((places, part) => places.flatMap((place) => inside(place, part)), schema ? formsOf(schema) : []);
  return [...new Set(found.flatMap((place) => Object.keys((place.properties as object | undefined) ?? {})))];
}

const formsOf = (schema: JsonSchema): JsonSchema[] => {
  const forms = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => (schema[name] as JsonSchema[] | undefined) ?? []);
  return forms.length ? forms.flatMap(formsOf) : [schema];
};

function inside(schema: JsonSchema, part: PropertyKey): JsonSchema[] {
  const properties = schema.properties as Record<string, JsonSchema> | undefined;
  const listed = (schema.prefixItems as JsonSchema[] | undefined)?.[Number(part)];
  const next = properties && Object.hasOwn(properties, part) ? properties[String(part)] : (listed ?? schema.items ?? schema.additionalProperties);
  return typeof next === 'object' && next !== null ? formsOf(next as JsonSchema) : [];
}
