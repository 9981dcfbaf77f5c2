// fenceline-verify: the verifier as a program. Made into one file that needs Node.js 20.19 and nothing else; opens no connection.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Usage, type Verdict, verify } from './verify.ts';

const HELP = `fenceline-verify FILE [--proof FILE] [--trust FILE] [--witness-min N] [--json]

FILE is an evidence pack (.zip), a report (.pdf), an acknowledgement, the proof of an event, or any file with its proof.
The proof of report.pdf is looked for in report.pdf.proof.json. Nothing is fetched from anywhere.

exit 0  verified
exit 1  not verified: altered, bad_signature, policy_not_met or unsupported
exit 2  wrong usage
`;

const read = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch {
    throw new Usage(`${file} cannot be read.`);
  }
};

function answer(verdict: Verdict, file: string, json: boolean): string {
  if (json) return `${JSON.stringify({ file: basename(file), ...verdict }, null, 1)}\n`;
  const head = verdict.verified ? 'VERIFIED' : `NOT VERIFIED (${verdict.reason})`;
  const limits = verdict.verified
    ? '\nThis says that bytes and records are as they were logged. It does not say that a photograph or a statement is true, nor that nothing was logged under another name.\n'
    : '\n';
  return `${basename(file)}: ${head}\n${verdict.said.map((line) => `  ${line}`).join('\n')}\n${limits}`;
}

/** Runs with the arguments after the program's name and answers what to print and the exit code. */
export function run(args: string[]): { out: string; code: 0 | 1 | 2 } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        proof: { type: 'string' },
        trust: { type: 'string' },
        'witness-min': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return { out: HELP, code: 0 };
    const [file, ...more] = positionals;
    if (!file || more.length) throw new Usage('One file is expected.');
    const witnessMin = Number(values['witness-min'] ?? 0);
    if (!Number.isInteger(witnessMin) || witnessMin < 0) throw new Usage('--witness-min is a whole number.');
    const beside = `${file}.proof.json`;
    const proof = values.proof ?? (existsSync(beside) ? beside : undefined);
    const verdict = verify({
      file: read(file),
      name: basename(file),
      ...(proof !== undefined && { proof: read(proof).toString('utf8') }),
      ...(values.trust !== undefined && { trust: read(values.trust).toString('utf8') }),
      witnessMin,
    });
    return { out: answer(verdict, file, values.json ?? false), code: verdict.verified ? 0 : 1 };
  } catch (error) {
    const known = error instanceof Usage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!known) throw error;
    return { out: `${(error as Error).message}\n\n${HELP}`, code: 2 };
  }
}
