import { rules as list } from '../rules/index.ts';
import { type Command, Usage } from './command.ts';

export const rules: Command = {
  name: 'rules',
  usage: 'rules list',
  about: 'Lists the rules with version, citation and whether their text was verified.',
  offline: true,
  async run(args, { out }) {
    if (args[0] !== 'list' || args.length > 1) throw new Usage('Only "rules list" is there yet.');
    for (const rule of list) out(`${rule.id}\t${rule.version}\t${rule.verified ? 'verified' : 'unverified'}\t${rule.title} (${rule.citation})`);
    return 0;
  },
};
