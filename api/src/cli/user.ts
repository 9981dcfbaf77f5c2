import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { parseConnection } from '@fenceline/prisma';
import pg from 'pg';
import { hashPassword } from '../session/passwords.ts';
import { type Command, Trouble, Usage } from './command.ts';

const roles = ['advocate', 'editor', 'auditor', 'admin'];

export const user: Command = {
  name: 'user',
  usage: 'user add EMAIL --role advocate|editor|auditor|admin --group SLUG [--name NAME]',
  about: 'Adds an account and prints its password once. The group is made where it is missing; the first one receives anonymous submissions.',
  async run(args, { context, config, out }) {
    const { values, positionals } = parseArgs({
      args,
      options: { role: { type: 'string' }, group: { type: 'string' }, name: { type: 'string' } },
      allowPositionals: true,
    });
    const [verb, email, more] = positionals;
    if (verb !== 'add' || !email || more) throw new Usage('Say "user add" and one address.');
    if (!/^\S+@\S+$/.test(email)) throw new Trouble(`"${email}" is not an address.`);
    if (!values.role || !roles.includes(values.role)) throw new Usage(`--role is one of ${roles.join(', ')}.`);
    if (!values.group || !/^[a-z0-9][a-z0-9-]{0,60}$/.test(values.group))
      throw new Usage('--group is the short name of a group: small letters, digits and hyphens.');
    const password = randomBytes(15).toString('base64url');
    const db = new pg.Client(parseConnection(context.ownerUrl));
    await db.connect();
    try {
      await db.query(
        'INSERT INTO working_group (slug, name, is_default) SELECT $1, $1, NOT EXISTS (SELECT FROM working_group WHERE is_default) WHERE NOT EXISTS (SELECT FROM working_group WHERE slug = $1)',
        [values.group],
      );
      const { rowCount } = await db.query(
        `INSERT INTO account (group_id, email, name, role, password_hash, created_at) SELECT id, $2, $3, $4::role, $5, $6 FROM working_group WHERE slug = $1 ON CONFLICT (email) DO NOTHING`,
        [values.group, email.toLowerCase(), values.name ?? email.split('@')[0], values.role, await hashPassword(password), config.now()],
      );
      if (!rowCount) throw new Trouble(`There is an account ${email} already.`);
    } finally {
      await db.end();
    }
    out(`${email} (${values.role}, group ${values.group}) signs in with this password, shown once:\n${password}`);
    return 0;
  },
};
