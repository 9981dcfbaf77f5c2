import { afterAll, describe, expect, it } from '@jest/globals';
import { bin, type Command, freePort, freshFolder, kill, lockIn, pause, postmasterIn, runs, sentenceOf, stranger } from './support.ts';

const folder = freshFolder();
const port = await freePort();
const env = { FENCELINE_DATA: folder, PORT: String(port) };
const READY = 'Stop it with Ctrl-C';
const answers = () =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    (answer) => answer.status,
    () => 0,
  );

async function running(): Promise<Command> {
  const system = bin('start.js', [], env);
  await system.says(READY);
  return system;
}

/** Every process the system has: supervisor, its children, the database. */
const all = () => [lockIn(folder).pid, ...lockIn(folder).children.map(({ pid }) => pid), postmasterIn(folder)];
const child = (name: string) => lockIn(folder).children.find((one) => one.name === name)?.pid as number;
const left = async (pids: number[]) => {
  for (let tries = 0; tries < 100 && pids.some(runs); tries += 1) await pause(50);
  return pids.filter(runs);
};

let system: Command;
afterAll(async () => {
  await system?.stop();
});

describe('npm start', () => {
  it('brings the system up, and SIGTERM leaves no process', async () => {
    system = await running();
    expect(await answers()).toBe(200);
    const pids = all();
    const { code, output } = await system.stop('SIGTERM');
    expect(code).toBe(0);
    expect(output).toContain('Stopping.');
    expect(await left(pids)).toEqual([]);
  });

  it('is up again within five seconds, and a second one says that the first runs', async () => {
    const from = Date.now();
    system = await running();
    expect(Date.now() - from).toBeLessThan(5000);
    const second = sentenceOf(await bin('start.js', [], { ...env, PORT: String(await freePort()) }).ended);
    expect(second).toContain('Fenceline is already running on');
    expect(second).toContain(`http://localhost:${port}`);
  });

  it('starts the API again when it is killed, and the database too', async () => {
    kill(child('API'));
    await system.says('API is back.');
    expect(await answers()).toBe(200);
    kill(postmasterIn(folder));
    await system.says('The database ended by itself; starting it again.');
    for (let tries = 0; tries < 100 && (await answers()) !== 200; tries += 1) await pause(100);
    expect(await answers()).toBe(200);
  });

  it('gives up on an API that ends again and again, and stops everything', async () => {
    const pids = all();
    // It was killed once above: these are the second, third and fourth time within a minute.
    for (let fall = 2; fall <= 4; fall += 1) {
      const before = child('API');
      kill(before);
      while (fall < 4 && (!child('API') || child('API') === before)) await pause(50);
    }
    const { code, output } = await system.ended;
    expect(code).toBe(1);
    expect(output).toContain('API ended by itself again and again, so everything was stopped.');
    expect(await left(pids)).toEqual([]);
  }, 40_000);

  it('after kill -9 of everything starts as if nothing had happened', async () => {
    system = await running();
    kill(...all());
    await system.ended;
    system = await running();
    expect(await answers()).toBe(200);
  });

  it('after kill -9 of the one that started them, API and worker go by themselves and the database is taken over', async () => {
    const programs = lockIn(folder).children.map(({ pid }) => pid);
    const database = postmasterIn(folder);
    kill(system.pid);
    expect(await left(programs)).toEqual([]);
    expect(runs(database)).toBe(true);
    system = await running();
    expect(runs(database)).toBe(false);
    expect(await answers()).toBe(200);
  });

  it('ends an API that hangs on the port since the last run', async () => {
    const api = child('API');
    process.kill(api, 'SIGSTOP');
    kill(system.pid);
    system = await running();
    expect(system.output).toMatch(/Left by the last run .* stopped API/);
    expect(runs(api)).toBe(false);
  });

  it('treats two signals at once as one wish, and a second one later as haste', async () => {
    const pids = all();
    process.kill(child('API'), 'SIGSTOP');
    system.child.kill('SIGINT');
    system.child.kill('SIGINT');
    await pause(1000);
    expect(runs(postmasterIn(folder))).toBe(true);
    const { code, output } = await system.stop('SIGINT');
    expect(code).toBe(130);
    expect(output).toContain('Stopping at once.');
    expect(await left(pids)).toEqual([]);
  });
});

describe('a program of somebody else on the port', () => {
  it('is left alone, and the sentence names another port', async () => {
    const { port: taken, server } = await stranger();
    const said = sentenceOf(await bin('start.js', [], { ...env, PORT: String(taken) }).ended);
    expect(said).toBe(`Port ${taken} is taken by another program. Stop it, or choose another: PORT=3100 npm start`);
    server.close();
  });
});
