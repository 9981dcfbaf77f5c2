// The commands of `npx fenceline`, as --help prints them before anything is built; a test holds them to api/src/cli. `database`
// says whether a command needs one: those that do not are run without starting anything.
export const commands = {
  migrate: { usage: 'migrate', about: 'Brings the database up to date: its tables and those of the queue.', database: true },
  seed: { usage: 'seed CASE', about: 'Loads a case: the name of a folder under prisma/cases, or the path of one of your own.', database: true },
  'remove-case': {
    usage: 'remove-case CASE',
    about: 'Takes a case out without a trace; monitors and readings that another import filled stay.',
    database: true,
  },
  import: {
    usage: 'import --formats | --template F | FILE… [--format F] [--of ID] [--dry-run] [--exit-code]',
    about:
      'Takes files in, each whole or not at all; - reads standard input. --formats lists what can be taken in, --template prints a table to begin with. With --exit-code: 3 nothing new, 4 rows set aside.',
    database: true,
  },
  watch: {
    usage: 'watch LIST [--once] [--exit-code]',
    about:
      'Looks at the addresses and folders of a list again and again and takes in what is new. --once: at those whose time has come, then ends. With --exit-code: 1 a failure, 3 nothing new.',
    database: true,
  },
  months: {
    usage: 'months [--detach PART | --attach PART]',
    about:
      'Lists the months that readings and hours lie in, with what they take on disk. --detach takes one out of every list and export and keeps it as a table of its own; --attach brings it back.',
    database: true,
  },
  evaluate: {
    usage: 'evaluate [--facility F] [--as-of T]',
    about: 'Runs the rules and keeps what changed; with --as-of prints what they say of the records as they stood, and keeps nothing.',
    database: true,
  },
  report: {
    usage: 'report permit-status --facility F [--as-of T] [--lang en|es] --out FILE',
    about: 'Writes a report as PDF; the same arguments give the same bytes.',
    database: true,
  },
  rules: {
    usage: 'rules list | rules check FILE…',
    about: 'Lists the rules with version, citation and whether their text was verified; or checks files of worked cases against them.',
    database: false,
  },
  user: {
    usage: 'user add EMAIL --role advocate|editor|auditor|admin --group SLUG [--name NAME]',
    about: 'Adds an account and prints its password once. The group is made where it is missing; the first one receives anonymous submissions.',
    database: true,
  },
  verify: {
    usage: 'verify FILE [--proof FILE] [--trust FILE] [--witness-min N] [--json]',
    about:
      'Says what can be proved of an evidence pack, a report, an acknowledgement or any file with its proof, without a network. Exit code 1: not verified.',
    database: false,
  },
};

export function help() {
  const lines = Object.values(commands).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return ['Usage: npx fenceline COMMAND', '', ...lines, '', 'Exit code: 0 done, 1 a problem with what was given, 2 wrong usage.'].join('\n');
}

/** Steps between two words: letters added, left out, changed, or two neighbours swapped. */
function distance(a, b) {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= b.length; j += 1) rows[0][j] = j;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  return rows[a.length][b.length];
}

/** The nearest of the known words where one is near enough to have been meant, else null. */
export function meant(word, known) {
  const [best] = known.map((one) => ({ one, steps: distance(word.toLowerCase(), one) })).sort((a, b) => a.steps - b.steps);
  return best && best.steps <= Math.max(2, Math.floor(word.length / 3)) ? best.one : null;
}

export const unknown = (kind, word, known) => {
  const near = meant(word, known);
  return `There is no ${kind} "${word}".${near ? ` Did you mean ${near}?` : ''}`;
};
