import { environment } from '@fenceline/api/platform/config';
import { describe, expect, it } from '@jest/globals';
import { checkEnvironment } from '../../api/bin/environment.js';
import { bin, freePort, freshFolder, sentenceOf } from './support.ts';

const complaint = (env: Record<string, string>): string => {
  try {
    checkEnvironment(env);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a mistake in the environment is one sentence that says what to do', () => {
  it.each([
    ['PORT', 'abc', 'PORT is "abc"; it must be a whole number from 1 to 65535, such as 3100.'],
    ['PORT', '70000', 'PORT is "70000"; it must be a whole number from 1 to 65535, such as 3100.'],
    ['PUBLIC_URL', 'fenceline.example', 'PUBLIC_URL is "fenceline.example"; it must be an address such as https://fenceline.example.org.'],
    ['FENCELINE_NOW', 'yesterday', 'FENCELINE_NOW is "yesterday"; it must be an instant with its offset, such as 2026-11-23T23:00:00Z; or unset it.'],
    [
      'FENCELINE_NOW',
      '2026-13-40T00:00:00Z',
      'FENCELINE_NOW is "2026-13-40T00:00:00Z"; it must be an instant with its offset, such as 2026-11-23T23:00:00Z; or unset it.',
    ],
    ['FENCELINE_LOG', 'loud', 'FENCELINE_LOG is "loud"; it must be one of silent, error, warn, info, debug.'],
    ['FENCELINE_DEMO', 'yes', 'FENCELINE_DEMO is "yes"; it must be one of on, off.'],
    [
      'FENCELINE_DEMO_PASSWORD',
      'short',
      'FENCELINE_DEMO_PASSWORD has 5 characters and needs at least 15. Choose a longer one, or unset it: then one is made and printed.',
    ],
    ['DATABASE_URL', 'not an address', 'DATABASE_URL is not the address of a PostgreSQL database; write it as postgres://user:password@host:5432/database.'],
    ['DATABASE_URL', 'mysql://a:b@c/d', 'DATABASE_URL is not the address of a PostgreSQL database; write it as postgres://user:password@host:5432/database.'],
    ['DATABASE_URL', 'postgres://a:b@c', 'DATABASE_URL names no database; write it as postgres://user:password@host:5432/database.'],
    ['DATABASE_URL', 'postgres://a:50%@c/d', 'DATABASE_URL has a % that is not followed by two hexadecimal digits; write a % itself as %25.'],
  ])('%s=%s', (name, value, sentence) => {
    expect(complaint({ [name]: value })).toBe(sentence);
  });

  it('takes what .env.example would set', () => {
    const examples = Object.entries(environment).flatMap(([name, { example }]) => (example ? [[name, example]] : []));
    expect(complaint(Object.fromEntries(examples))).toBe('');
  });

  it('is said by npm start before anything is installed or started', async () => {
    const said = sentenceOf(await bin('start.js', [], { FENCELINE_DATA: freshFolder(), FENCELINE_DEMO_PASSWORD: 'church' }).ended);
    expect(said).toContain('needs at least 15');
  });
});

describe('a folder that cannot be used', () => {
  it('is named when a file is in its place', async () => {
    const said = sentenceOf(await bin('start.js', [], { FENCELINE_DATA: '/etc/hostname/data', PORT: String(await freePort()) }).ended);
    expect(said).toMatch(
      /^Fenceline cannot write to \/etc\/hostname\/data \((ENOTDIR|EEXIST)\)\. Set FENCELINE_DATA to a folder you can write to, then try again\.$/,
    );
  });

  it('is named when it can only be read', async () => {
    const said = sentenceOf(await bin('start.js', [], { FENCELINE_DATA: '/proc/fenceline', PORT: String(await freePort()) }).ended);
    expect(said).toMatch(/^Fenceline cannot write to \/proc\/fenceline \(E[A-Z]+\)\. Set FENCELINE_DATA to a folder you can write to, then try again\.$/);
  });
});
