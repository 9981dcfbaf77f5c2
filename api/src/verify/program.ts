import { run } from './main.ts';

const { out, code } = run(process.argv.slice(2));
process.stdout.write(out);
process.exitCode = code;
