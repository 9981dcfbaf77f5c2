/** What the timeline says in English. */
export const en = {
  kinds: { permit: 'Permit', order: 'Order', determination: 'Determination' },
  inForce: 'in force',
  lanes: {
    process: 'Hearings, comments, votes, petitions',
    courts: 'Courts and appeals',
    agency: 'Inspections, enforcement, monitoring',
  },
  entry: {
    pre_application: 'pre-application papers',
    applied: 'applied for',
    application_amended: 'application amended',
    draft: 'draft',
    hearing: 'hearing',
    public_comment_closed: 'comment period closed',
    board_vote: 'board vote',
    issued: 'issued',
    appealed: 'appealed',
    appeal_dismissed: 'appeal dismissed',
    conversion_noticed: 'conversion noticed',
    overtaken: 'overtaken',
    removal_started: 'removal started',
    removal_deadline: 'removal deadline',
    expires: 'expires',
  } as Record<string, string>,
};

export type TimelineWords = typeof en;
