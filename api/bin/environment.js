// A first look at the environment, before a minute is spent on installing: each mistake is one sentence. The application reads
// the same names again, strictly (api/src/platform/config.ts).
import { Trouble } from './say.js';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const oneOf = (words) => (value) => (words.includes(value) ? null : `it must be one of ${words.join(', ')}`);

const checks = {
  PORT: (value) => (/^\d+$/.test(value) && value >= 1 && value <= 65535 ? null : 'it must be a whole number from 1 to 65535, such as 3100'),
  PUBLIC_URL: (value) => (/^https?:$/.test(parse(value)?.protocol) ? null : 'it must be an address such as https://fenceline.example.org'),
  FENCELINE_NOW: (value) =>
    instant.test(value) && !Number.isNaN(Date.parse(value)) ? null : 'it must be an instant with its offset, such as 2026-11-23T23:00:00Z; or unset it',
  FENCELINE_LOG: oneOf(['silent', 'error', 'warn', 'info', 'debug']),
  FENCELINE_DEMO: oneOf(['on', 'off']),
};

function parse(url) {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

function checkDatabaseUrl(value) {
  const form = 'write it as postgres://user:password@host:5432/database';
  const url = parse(value);
  // The value is not repeated: it may hold a password.
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new Trouble(`DATABASE_URL is not the address of a PostgreSQL database; ${form}.`);
  if (url.pathname.length < 2) throw new Trouble(`DATABASE_URL names no database; ${form}.`);
  try {
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part);
  } catch {
    throw new Trouble('DATABASE_URL has a % that is not followed by two hexadecimal digits; write a % itself as %25.');
  }
}

export function checkEnvironment(env = process.env) {
  for (const [name, check] of Object.entries(checks)) {
    const complaint = env[name] ? check(env[name]) : null;
    if (complaint) throw new Trouble(`${name} is "${env[name]}"; ${complaint}.`);
  }
  const password = env.FENCELINE_DEMO_PASSWORD;
  if (password && password.length < 15)
    throw new Trouble(
      `FENCELINE_DEMO_PASSWORD has ${password.length} characters and needs at least 15. Choose a longer one, or unset it: then one is made and printed.`,
    );
  if (env.DATABASE_URL) checkDatabaseUrl(env.DATABASE_URL);
}
