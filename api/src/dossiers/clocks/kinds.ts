/** What a clock of a facility runs to. */
export const clockKinds = ['permit-end', 'renewal-application', 'twelve-months', 'twenty-four-months', 'due', 'planned', 'hearing', 'comment-close'] as const;
export type ClockKind = (typeof clockKinds)[number];
