import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Database } from '../platform/database.ts';
import { toInstant } from '../platform/lists/parameters.ts';
import { makeReportNow } from '../reports/now.ts';
import { type Command, Trouble, Usage } from './command.ts';

export const report: Command = {
  name: 'report',
  usage: 'report permit-status --facility F [--as-of T] [--lang en|es] --out FILE',
  about: 'Writes a report as PDF; the same arguments and records give the same bytes.',
  async run(args, { config, out }) {
    const { values, positionals } = parseArgs({
      args,
      options: { facility: { type: 'string' }, 'as-of': { type: 'string' }, lang: { type: 'string', default: 'en' }, out: { type: 'string' } },
      allowPositionals: true,
    });
    const [kind, more] = positionals;
    if (kind !== 'permit-status' || more) throw new Usage('The one kind of report is permit-status.');
    if (!values.facility) throw new Usage('Say which facility: --facility colossus-1');
    if (!values.out) throw new Usage('Say where to write it: --out status.pdf');
    const { lang } = values;
    if (lang !== 'en' && lang !== 'es') throw new Usage(`--lang is en or es, not "${lang}".`);
    const asOf = values['as-of'] === undefined ? undefined : toInstant(values['as-of']);
    if (asOf === null) throw new Usage(`"${values['as-of']}" is not a date such as 2026-01-31 or an instant such as 2026-01-31T12:00:00Z.`);
    const database = new Database(config);
    try {
      const { pdf, code, sha256 } = await makeReportNow(config, database, { kind, facility: values.facility, lang, ...(asOf ? { asOf } : {}) });
      await writeFile(values.out, pdf).catch((error) => {
        throw new Trouble(`${values.out} cannot be written (${error.code}).`);
      });
      out(`${values.out}: ${code}, ${(pdf.length / 1024).toFixed(0)} kB, SHA-256 ${sha256}`);
      return 0;
    } finally {
      await database.onApplicationShutdown();
    }
  },
};
