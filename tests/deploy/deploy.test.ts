import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from '@fenceline/api/platform/config';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Service {
  image?: string;
  environment: Record<string, string>;
  volumes: string[];
  command?: string[];
  depends_on: Record<string, { condition: string }>;
  healthcheck?: { disable?: boolean; test?: string[] };
}
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<'db' | 'migrate' | 'api' | 'worker' | 'signer', Service>;
  configs: { roles: { content: string } };
};
const { db, migrate, api, worker, signer } = compose.services;
const names = Object.keys(environment);

/** Set by the compose file itself, from these of its own. */
const OWN = ['POSTGRES_PASSWORD', 'FENCELINE_OWNER_PASSWORD', 'FENCELINE_APP_PASSWORD', 'FENCELINE_SIGNER_PASSWORD'];

describe('docker-compose.yml', () => {
  it('is valid by the schema of the Compose Specification', () => {
    // It names draft 7 by an address that draft 7 itself does not use.
    const { $schema, ...schema } = JSON.parse(readFileSync(new URL('compose-spec.schema.json', import.meta.url), 'utf8'));
    expect($schema).toContain('draft-07');
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const check = ajv.compile(schema);
    check(compose);
    expect(check.errors ?? []).toEqual([]);
  });

  it('says that it was not run', () => {
    expect(read('docker-compose.yml').split('\n').slice(0, 3).join(' ')).toContain('not run');
  });

  it('gives every program every variable of the table, and none that nobody reads', () => {
    expect(Object.keys(api.environment).sort()).toEqual([...names].sort());
    for (const service of [worker, migrate, signer]) expect(Object.keys(service.environment).sort()).toEqual(names.filter((name) => name !== 'PORT').sort());
  });

  it('takes every secret from the environment and refuses to start without', () => {
    for (const name of OWN) expect(read('docker-compose.yml')).toMatch(new RegExp(`\\$\\{${name}:\\?`));
    const secrets = Object.values(compose.services).flatMap((service) =>
      Object.entries(service.environment).filter(([name]) => /PASSWORD|DATABASE_URL/.test(name)),
    );
    for (const [, value] of secrets) expect(value).toMatch(/^(postgres:\/\/fl_(app|owner|seq):)?\$\{\w+(:\?[^}]+|:-)\}(@db:5432\/fenceline)?$/);
  });

  it('has no demo accounts unless asked', () => {
    for (const service of [api, worker, migrate, signer]) expect(service.environment.FENCELINE_DEMO).toMatch(/^\$\{FENCELINE_DEMO:-off\}$/);
  });

  it('keeps PostgreSQL 18 where its image expects its data since then', () => {
    expect(db.image).toBe('postgres:18');
    expect(db.volumes).toEqual(['database:/var/lib/postgresql']);
  });

  it('starts API and worker after the migration, and that after the database is healthy', () => {
    expect(db.healthcheck?.test?.join(' ')).toContain('pg_isready');
    expect(migrate.depends_on).toEqual({ db: { condition: 'service_healthy' } });
    for (const service of [api, worker, signer]) expect(service.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(migrate.command).toEqual(['node', 'api/bin/fenceline.js', 'migrate']);
    expect(worker.command?.at(-1)).toBe('api/dist/worker.js');
  });

  it('lets the application in as a role that owns nothing', () => {
    expect(api.environment.DATABASE_URL).toContain('//fl_app:');
    expect(worker.environment.DATABASE_URL).toContain('//fl_app:');
    expect(migrate.environment.DATABASE_URL).toContain('//fl_owner:');
    expect(compose.configs.roles.content).not.toMatch(/SUPERUSER|BYPASSRLS|CREATEROLE/);
  });
});

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .split(/^FROM /m)
    .slice(1);
  const final = stages.at(-1) as string;

  it('builds in stages on Node 24 and ends as an ordinary user', () => {
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage).toMatch(/^node:24-/);
    expect(final).toMatch(/^USER node$/m);
  });

  it('sets nothing but what the program reads, and no demo', () => {
    const set = [...(final.match(/^ENV (.*)$/m)?.[1] ?? '').matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name as string, value as string]);
    expect(set.filter(([name]) => name !== 'NODE_ENV' && !names.includes(name as string))).toEqual([]);
    expect(Object.fromEntries(set)).toMatchObject({ FENCELINE_DEMO: 'off', FENCELINE_DATA: '/var/lib/fenceline' });
    expect(read('Dockerfile')).not.toMatch(/PASSWORD/);
  });

  it('asks /healthz whether it is well, and starts the API', () => {
    expect(final).toMatch(/HEALTHCHECK[\s\S]*\/healthz/);
    expect(final).toMatch(/^CMD \["node", "--enable-source-maps", "api\/dist\/main\.js"\]$/m);
  });

  it('leaves secrets and what was built elsewhere outside', () => {
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', '.env', '.fenceline', '**/node_modules', '**/dist']));
  });
});

describe('.env.example', () => {
  const blocks = read('.env.example').split('\n\n').slice(1);
  const described = new Map(blocks.flatMap((block) => [...block.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)].map(([, name]) => [name as string, block])));

  it('names every variable of the table and those of the compose file, and no other', () => {
    expect([...described.keys()].sort()).toEqual([...names, ...OWN].sort());
  });

  it.each(Object.entries(environment))('tells of %s what the table tells', (name, { about }) => {
    expect(described.get(name)?.replace(/\n# /g, ' ')).toContain(about);
  });
});
