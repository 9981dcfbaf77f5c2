import { run } from '../verify/main.ts';
import type { Command } from './command.ts';

export const verify: Command = {
  name: 'verify',
  usage: 'verify FILE [--proof FILE] [--trust FILE] [--witness-min N] [--json]',
  about: 'Says what can be proved of an evidence pack, a report, an acknowledgement or any file with its proof, without a network. Exit code 1: not verified.',
  offline: true,
  async run(args, { out }) {
    const said = run(args);
    out(said.out.trimEnd());
    return said.code;
  },
};
