import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { root } from '../support/database.ts';

// The words a field may take are written twice: in the Prisma schema for the database, in zod for whoever asks over HTTP.

const schema = readdirSync(path.join(root, 'prisma/schema'))
  .map((name) => readFileSync(path.join(root, 'prisma/schema', name), 'utf8'))
  .join('\n');
const blocks = (kind: string) =>
  [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{([\\s\\S]*?)^\\}`, 'gm'))].map(([, name, body]) => [name, body] as [string, string]);

const enums = new Map(blocks('enum').map(([name, body]) => [name, [...body.matchAll(/^ {2}(\w+)/gm)].map(([, word]) => word as string)]));
const models = new Map(
  blocks('model').map(([name, body]) => [
    name,
    new Map([...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)].map(([, field, type]) => [field as string, type as string])),
  ]),
);

/** The words of an enumeration, looked for under what may be wrapped around it. */
function words(type: unknown): readonly string[] | null {
  const { type: kind, innerType, element, entries } = (type as { def: Record<string, unknown> }).def;
  if (kind === 'enum') return Object.values(entries as Record<string, string>);
  const inner = innerType ?? element;
  return inner && typeof inner === 'object' ? words(inner) : null;
}

const pairs: [string, readonly string[], readonly string[]][] = [];
for (const noun of readdirSync(path.join(root, 'api/src'))) {
  if (!readdirSync(path.join(root, 'api/src')).includes(noun) || !noun.match(/^[a-z-]+$/)) continue;
  const file = `${noun}/${noun}.schema`;
  let exported: Record<string, unknown>;
  try {
    exported = await import(path.join(root, 'api/dist', `${file}.js`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' || /Cannot find module/.test(String(error))) continue;
    throw error;
  }
  for (const [name, value] of Object.entries(exported)) {
    const model = models.get(name.charAt(0).toUpperCase() + name.slice(1));
    if (!(value instanceof z.ZodObject) || !model) continue;
    for (const [field, type] of Object.entries(value.shape)) {
      const allowed = enums.get(model.get(field) ?? '');
      const said = words(type);
      if (allowed && said) pairs.push([`${name}.${field}`, said, allowed]);
    }
  }
}

describe('the words a field may take are the same over HTTP and in the database', () => {
  it('are found at all', () => expect(pairs.length).toBeGreaterThan(10));

  it.each(pairs)('%s', (_, said, allowed) => {
    expect([...said].sort()).toEqual([...allowed].sort());
  });
});
