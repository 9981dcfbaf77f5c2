import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { main } from '@fenceline/api/cli/index';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { hour, hourlyAqobs, hourlyData, obs } from '../support/airnow.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { root } from '../support/database.ts';
import { type Desk, openDesk } from '../support/imports.ts';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp({ template: 'empty' });
  desk = await openDesk(app.database);
});
beforeEach(() => desk.clear());
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(async () => {
  await desk.close();
  await app.close();
});

const url = ({ user, password, host, port, database }: TestApp['database']['owner']) => `postgres://${user}:${password}@${host}:${port}/${database}`;

/** Types a command. Answers its exit code and what it said. */
async function fenceline(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const hear = (text: unknown) => {
    said += text;
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(hear);
  jest.spyOn(process.stderr, 'write').mockImplementation(hear);
  const context = { root, dataFolder: app.config.dataFolder, ownerUrl: url(app.database.owner), appUrl: url(app.database.app) };
  const code = await main(args, { ...context, env: { FENCELINE_NOW: app.config.now().toISOString(), FENCELINE_LOG: 'silent' } });
  jest.restoreAllMocks();
  return { code, said };
}

/** A file in the folder of this test. */
function file(name: string, content: string | Buffer): string {
  const at = path.join(app.config.dataFolder, name);
  writeFileSync(at, content);
  return at;
}
const good = hourlyData(hour(48), hour(49, { time: '01:00' }));

describe('fenceline import', () => {
  it('takes a file in and says what became of it', async () => {
    const at = file('HourlyData_2024040800.dat', good);
    expect(await fenceline('import', at)).toEqual({ code: 0, said: 'HourlyData_2024040800.dat: committed; 2 lines; 2 values: 2 new.\n' });
    expect(await fenceline('import', at)).toEqual({ code: 0, said: 'HourlyData_2024040800.dat: nothing new; 2 lines; 2 values: 2 already there.\n' });
  });

  it('expands a name with a star where no shell has, and says where there is none', async () => {
    file('glob_b.dat', hourlyData(hour(48, { time: '03:00' })));
    file('glob_a.dat', hourlyData(hour(48, { time: '02:00' })));
    const answer = await fenceline('import', path.join(app.config.dataFolder, 'glob_*.dat'));
    expect([answer.code, answer.said.match(/glob_\w/g)]).toEqual([0, ['glob_a', 'glob_b']]);
    expect(await fenceline('import', path.join(app.config.dataFolder, 'none_*.dat'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('no file is called so'),
    });
  });

  it('lists what can be taken in, and prints a table to begin with', async () => {
    expect((await fenceline('import', '--formats')).said).toMatch(/^aqs-hourly +an hourly file of AQS AirData$/m);
    expect((await fenceline('import', '--template', 'fenceline-unit-counts')).said).toMatch(/^slug,facility,basis,/);
    expect(await fenceline('import', '--template', 'aqs-hourly')).toMatchObject({ code: 2, said: expect.stringContaining('it has no template') });
  });

  it('takes several files in, in order, and adds them up', async () => {
    const files = [
      file('HourlyData_a.dat.gz', gzipSync(good)),
      file('HourlyAQObs_a.dat', hourlyAqobs(obs({ OZONE: '50.0', lat: '', lon: '' }), obs({ site: '280330002' }))),
      file('HourlyData_b.dat', hourlyData(hour(47))),
    ];
    const { code, said } = await fenceline('import', ...files);
    expect(code).toBe(0);
    expect(said.trim().split('\n')).toEqual([
      'HourlyData_a.dat.gz: committed; 2 lines; 2 values: 2 new.',
      'HourlyAQObs_a.dat: nothing new; 3 lines, 1 without a value; 1 value: 1 gave way to a better product.',
      'HourlyData_b.dat: committed; 1 line; 1 value: 1 changed.',
      '3 files: 6 lines (1 headers, 1 without a value), 4 values: 2 new, 1 changed, 0 already there, 1 gave way, 0 set aside.',
    ]);
  });

  it('tells each row that it set aside, and goes on after a file that it refuses', async () => {
    const files = [file('HourlyData_c.dat', '<html>'), file('HourlyData_d.dat', hourlyData(hour(48), hour('n/a', { time: '01:00' })))];
    const { code, said } = await fenceline('import', ...files);
    expect(code).toBe(1);
    expect(said).toMatch(/^HourlyData_c\.dat: refused\. HourlyData_c\.dat has the name of AirNow HourlyData and is not: .* looks like a web page/m);
    expect(said).toMatch(/^HourlyData_d\.dat: committed; 2 lines, 1 set aside; 2 values: 1 new, 1 set aside\.$/m);
    expect(said).toMatch(/^ {2}line 2, column "value", "n\/a": is not a number/m);
    expect((await desk.held()).readings).toBe(1);
  });

  it('tells twenty of many rows set aside, and how many more there are', async () => {
    const { said } = await fenceline('import', file('HourlyData_e.dat', hourlyData(...Array.from({ length: 1_030 }, (_, n) => hour(n)))));
    expect(said.match(/^ {2}line /gm)).toHaveLength(20);
    expect(said).toContain('  … and 1,009 more\n');
  });

  it('reads standard input where the file is -', async () => {
    const usual = Object.getOwnPropertyDescriptor(process, 'stdin')!;
    Object.defineProperty(process, 'stdin', { value: Readable.from([gzipSync(good)]), configurable: true });
    const { code, said } = await fenceline('import', '-');
    Object.defineProperty(process, 'stdin', usual);
    expect([code, said]).toEqual([0, 'standard input: committed; 2 lines; 2 values: 2 new.\n']);
  });

  it('weighs a file in a dry run, and writes nothing', async () => {
    const { code, said } = await fenceline('import', file('HourlyData_f.dat', good), '--dry-run');
    expect([code, said]).toEqual([0, 'HourlyData_f.dat: dry run, nothing was written; 2 lines; 2 values: 2 new.\n']);
    expect((await desk.owner.query('SELECT count(*)::int AS n FROM import')).rows[0].n).toBe(0);
    expect(await desk.held()).toEqual({ readings: 0, series: 0, monitors: 0 });
  });

  it('tells in its exit code what a script wants to know, when asked', async () => {
    const at = file('HourlyData_g.dat', good);
    const rough = file('HourlyData_h.dat', hourlyData(hour(48), hour('x', { time: '05:00' })));
    const codes: number[] = [];
    for (const args of [[at], [at], [rough], [at, rough], [file('HourlyData_i.dat', '')]]) codes.push((await fenceline('import', '--exit-code', ...args)).code);
    expect(codes).toEqual([0, 3, 4, 4, 1]);
  });

  it.each([
    ['no file', [], 2, /Name at least one file, or - for standard input\.\nUsage: npx fenceline import/],
    ['a file that is not there', ['/nowhere/HourlyData.dat'], 1, /^\/nowhere\/HourlyData\.dat: there is no such file\.$/m],
    ['a folder', [root], 1, /is a folder\. Name the files in it: .*\*$/m],
    [
      'a format that is misspelt',
      ['--format', 'airnow-hourly-dat', `${root}/package.json`],
      2,
      /There is no format "airnow-hourly-dat": .*Did you mean airnow-hourly-data\?/,
    ],
    ['an option that does not exist', ['--dryrun', `${root}/package.json`], 2, /Unknown option '--dryrun'/],
  ] as const)('given %s says what is wrong and takes nothing in', async (_, args, code, sentence) => {
    const answer = await fenceline('import', ...args);
    expect(answer).toEqual({ code, said: expect.stringMatching(sentence) });
    expect(answer.said).not.toMatch(/\n {4}at /);
    expect((await desk.owner.query('SELECT count(*)::int AS n FROM import')).rows[0].n).toBe(0);
  });

  it('takes none of several files in where one of them is not there', async () => {
    expect((await fenceline('import', file('HourlyData_j.dat', good), '/nowhere.dat')).code).toBe(1);
    expect((await desk.held()).readings).toBe(0);
  });
});

describe('a case and the files of AirNow', () => {
  it('share their monitors: what AirNow confirms stays when the case goes', async () => {
    const folder = path.join(app.config.dataFolder, 'cases');
    mkdirSync(folder);
    const baseline = readFileSync(path.join(root, 'prisma/cases/colossus/readings-baseline.csv'), 'utf8').trim().split('\n').slice(1);
    const held = baseline
      .map((line) => line.split(','))
      .filter(([site, parameter, , start]) => site === '47-157-0075' && parameter === 'OZONE' && start!.startsWith('2024-04-08'));
    expect((await fenceline('seed', 'colossus')).code).toBe(0);
    expect(await desk.held()).toMatchObject({ readings: baseline.length });
    const { monitors } = await desk.held();

    const same = hourlyData(...held.map(([, , , start, value]) => hour(value, { time: start!.slice(11, 16) })));
    const at = file('HourlyData_2024040800.dat', `${same}${hour('0.9', { parameter: 'NO2' })}\n`);
    const { code, said } = await fenceline('import', at);
    expect([code, said]).toEqual([
      0,
      `HourlyData_2024040800.dat: committed; ${held.length + 1} lines; ${held.length + 1} values: 1 new, ${held.length} already there.\n`,
    ]);
    expect((await desk.held()).monitors).toBe(monitors);

    expect((await fenceline('remove-case', 'colossus')).code).toBe(0);
    expect(await desk.held()).toEqual({ readings: held.length + 1, series: 2, monitors: 1 });
    expect((await fenceline('import', at)).said).toContain('nothing new');
  });
});
