import type { Viewer } from './viewer.ts';

type Who = Viewer['role'];
const everybody: Who[] = ['public', 'advocate', 'editor', 'auditor', 'admin'];

/**
 * Who may do what: the one table. Guards read it, the documentation prints it, the test matrix is made from it. Whose records
 * an action reaches (own, own group's, all) is decided where they are read; whoever may not see a record is told it is absent.
 */
export const rights = {
  read: { who: everybody, about: 'Read what is published, make exports.' },
  calculate: { who: everybody, about: 'Calculate from numbers one brings; nothing is kept.' },
  submit: { who: ['public', 'advocate', 'editor', 'auditor'], about: 'Hand in an observation, a file, a correction or a reply.' },
  receipt: { who: everybody, about: 'With the nine words: see, answer, add to and withdraw one submission.' },
  session: { who: everybody, about: 'Sign in and out.' },
  review: { who: ['editor', 'auditor'], about: 'Accept, ask, reject and link submissions: an editor those of the own group.' },
  publish: { who: ['editor', 'auditor'], about: 'Publish what somebody else accepted.' },
  sealed: { who: ['auditor'], about: 'See exact place, time and metadata, with a reason, logged.' },
  original: { who: ['advocate', 'auditor'], about: 'Fetch an original file: an advocate the own ones, an auditor any, with a reason, logged.' },
  import: { who: ['editor', 'auditor'], about: 'Take a file in, see its rows set aside.' },
  report: { who: ['advocate', 'editor', 'auditor'], about: 'Make a report from published data.' },
  evaluate: { who: ['editor', 'auditor'], about: 'Run the rules again.' },
  registry: { who: ['editor', 'auditor'], about: 'Write facilities, units, permits, conditions, inspections, events and water draws.' },
  confirm: { who: ['editor', 'auditor'], about: 'Confirm a condition that somebody else typed in.' },
  override: { who: ['auditor'], about: 'Set another verdict than the rule’s: one proposes, another confirms.' },
  jobs: { who: ['advocate', 'editor', 'auditor'], about: 'Watch the long work one asked for.' },
  audit: { who: ['auditor', 'admin'], about: 'Read who did what: an auditor all, an admin the own group.' },
} as const satisfies Record<string, { who: readonly Who[]; about: string }>;

export type Action = keyof typeof rights;

export const may = (viewer: Viewer, action: Action): boolean => (rights[action].who as readonly Who[]).includes(viewer.role);
