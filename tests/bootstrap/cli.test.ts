import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commands, meant } from '../../api/bin/commands.js';
import { bin, Command, freshFolder, root } from './support.ts';

const fenceline = (args: string[], env = {}) => bin('fenceline.js', args, { FENCELINE_DATA: freshFolder(), ...env }).ended;

describe('npx fenceline', () => {
  it('lists its commands, and what the exit codes mean', async () => {
    const { code, output } = await fenceline(['--help']);
    expect(code).toBe(0);
    for (const { usage } of Object.values(commands)) expect(output).toContain(usage);
    expect(output).toContain('Exit code: 0 done, 1 a problem with what was given, 2 wrong usage.');
  });

  it('has the commands that the application has, used in the same way', async () => {
    const { commands: built } = await import('@fenceline/api/cli/index');
    const listed = Object.entries(commands).map(([name, { usage, database }]) => ({ name, usage, database }));
    expect(listed).toEqual(built.map(({ name, usage, offline }) => ({ name, usage, database: !offline })));
  });

  it('asks which command when there is none', async () => {
    const { code, output } = await fenceline([]);
    expect(code).toBe(2);
    expect(output).toMatch(/^Which command\?\n\nUsage: npx fenceline COMMAND/);
  });

  it('says what may have been meant', async () => {
    const { code, output } = await fenceline(['improt', 'x.dat']);
    expect(code).toBe(2);
    expect(output).toMatch(/^There is no command "improt"\. Did you mean import\?\n\nUsage/);
    expect(meant('hovercraft', Object.keys(commands))).toBeNull();
  });

  it('tells how one command is used', async () => {
    const { code, output } = await fenceline(['seed', '--help']);
    expect(code).toBe(0);
    expect(output).toContain('npx fenceline seed CASE');
  });

  it('starts no database for a command that needs none', async () => {
    const folder = freshFolder();
    await fenceline(['rules', 'list'], { FENCELINE_DATA: folder });
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
  });

  it('before an install says what to do and fetches nothing', async () => {
    const clone = path.join(freshFolder(), 'my clone');
    const home = freshFolder();
    for (const file of execFileSync('git', ['ls-files', '-coz', '--exclude-standard', 'api/bin'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean))
      if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(clone, file));
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(path.join(root, file), path.join(clone, file));
    for (const name of ['prisma', 'reports', 'api', 'admin', 'tests']) {
      mkdirSync(path.join(clone, name), { recursive: true });
      cpSync(path.join(root, name, 'package.json'), path.join(clone, name, 'package.json'));
    }
    const env = { HOME: home, npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: path.join(home, 'cache') };
    const npx = new Command('sh', ['-c', `cd '${clone}' && npx fenceline seed colossus`], env);
    const { code, output } = await npx.ended;
    expect(output.trim().split('\n').at(-1)).toBe('Fenceline is not installed yet: run npm start first. Nothing was fetched.');
    expect(code).toBe(1);
    expect(existsSync(path.join(clone, 'node_modules'))).toBe(false);
    expect(existsSync(path.join(clone, '.fenceline'))).toBe(false);
  });
});
