import { type Command, Trouble } from './command.ts';

export const report: Command = {
  name: 'report',
  usage: 'report permit-status --facility F [--as-of T] [--lang en|es] --out FILE',
  about: 'Writes a report as PDF; the same arguments give the same bytes.',
  async run() {
    throw new Trouble('Reports are not there yet.');
  },
};
