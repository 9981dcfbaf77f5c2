// npx fenceline: each command is a file; the bootstrap has opened the database and hands over.
import { CaseProblem } from '@fenceline/prisma';
import { ConfigProblem, readConfig } from '../platform/config.ts';
import { didYouMean, Problem } from '../platform/problems.ts';
import { type Command, type Context, Trouble, Usage } from './command.ts';
import { evaluate } from './evaluate.ts';
import { importFiles } from './import.ts';
import { migrate } from './migrate.ts';
import { months } from './months.ts';
import { removeCase } from './remove-case.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { seed } from './seed.ts';
import { user } from './user.ts';
import { verify } from './verify.ts';
import { watch } from './watch.ts';

export const commands: Command[] = [migrate, seed, removeCase, importFiles, watch, months, evaluate, report, rules, user, verify];

const help = () => ['Usage: npx fenceline <command>', '', ...commands.map((command) => `  ${command.usage}\n      ${command.about}`)].join('\n');

/** True when the command named first needs a database. */
export const needsDatabase = (args: string[]): boolean => {
  const command = commands.find((one) => one.name === args[0]);
  return Boolean(command && !command.offline && !args.includes('--help'));
};

/** Runs a command. Exit 0 done, 1 a problem with the input, 2 wrong usage. */
export async function main(args: string[], context: Context): Promise<number> {
  const out = (line: string) => void process.stdout.write(`${line}\n`);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const [name, ...rest] = args;
  if (!name || name === '--help' || name === 'help') {
    out(help());
    return name ? 0 : 2;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const meant = didYouMean(
      name,
      commands.map((one) => one.name),
    );
    say(`There is no command "${name}".${meant ? ` Did you mean ${meant}?` : ''}\n\n${help()}`);
    return 2;
  }
  if (rest.includes('--help')) {
    out(`Usage: npx fenceline ${command.usage}\n${command.about}`);
    return 0;
  }
  try {
    const config = readConfig({ ...context.env, DATABASE_URL: context.appUrl || 'postgres://none@localhost/none', FENCELINE_DATA: context.dataFolder });
    return await command.run(rest, { context, config, out });
  } catch (error) {
    if (error instanceof Usage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
      say(`${(error as Error).message}\nUsage: npx fenceline ${command.usage}`);
      return 2;
    }
    if (error instanceof Trouble || error instanceof CaseProblem || error instanceof ConfigProblem || error instanceof Problem) {
      say(error.message);
      return 1;
    }
    throw error;
  }
}
