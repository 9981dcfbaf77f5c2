// What is generated is committed and compared. FENCELINE_WRITE=1 writes it anew.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { published } from '@fenceline/api/listings';
import { rights } from '@fenceline/api/platform/policy/table';
import { chapters, type Rule } from '@fenceline/api/rules';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ template: 'empty' });
});
afterAll(() => app.close());

const write = Boolean(process.env.FENCELINE_WRITE);

function compare(file: string, made: string) {
  const at = path.join(root, file);
  if (write) writeFileSync(at, made);
  expect(readFileSync(at, 'utf8')).toBe(made);
}

function compareBlock(file: string, name: string, made: string) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const begin = `<!-- ${name} -->\n`;
  const end = `<!-- /${name} -->`;
  expect(text).toContain(begin);
  compare(file, text.slice(0, text.indexOf(begin) + begin.length) + made + text.slice(text.indexOf(end)));
}

describe('what is written down is what the code says', () => {
  it('the API document', async () => {
    const { body } = await app.http.get('/api/openapi.json').expect(200);
    compare('api/openapi.json', `${JSON.stringify(body, null, 1)}\n`);
  });

  it('the verifier in one file', async () => {
    const made = execFileSync(process.execPath, [path.join(root, 'api/bin/verifier.js'), '--print'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    compare('api/fenceline-verify.mjs', made);
  });

  it('who may do what', () => {
    const roles = ['public', 'advocate', 'editor', 'auditor', 'admin'] as const;
    const rows = Object.values(rights).map(
      ({ who, about }) => `| ${about} | ${roles.map((role) => ((who as readonly string[]).includes(role) ? 'yes' : '')).join(' | ')} |`,
    );
    compareBlock('api/README.md', 'policy', `\n| | ${roles.join(' | ')} |\n|---|${'---|'.repeat(roles.length)}\n${rows.join('\n')}\n\n`);
  });

  it('the letters of the codes', () => {
    compareBlock('api/README.md', 'codes', `\n${published.map(({ prefix, noun }) => `\`${prefix}\` ${noun}`).join(' · ')}\n\n`);
  });

  it('the list of rules', () => {
    const row = (chapter: string, { id, version, verified, title, citation, calculations, servedAt }: Rule) =>
      `| [${id}](${chapter}/${id}/rule.md) | ${version} | ${verified ? 'yes' : 'no'} | ${title} | ${citation} | ${[...(calculations ?? []).map(({ kind }) => kind), ...(servedAt ? [servedAt] : [])].map((one) => `\`${one}\``).join(' ')} |`;
    const rows = Object.entries(chapters).flatMap(([chapter, list]) => list.map((rule) => row(chapter, rule)));
    compareBlock(
      'api/src/rules/README.md',
      'rules',
      `\n| rule | version | verified | what it says | source | calculates |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n\n`,
    );
  });
});
