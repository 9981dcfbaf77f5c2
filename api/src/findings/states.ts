export const findingStates = ['met', 'exceeded', 'unpermitted', 'insufficient_data', 'overdue', 'not_applicable'] as const;

/** The word shown for each state, everywhere. */
export const stateWords = {
  met: 'Met',
  exceeded: 'Exceeded',
  unpermitted: 'No permit in force',
  insufficient_data: 'Not enough to say',
  overdue: 'Report overdue',
  not_applicable: 'Does not apply',
} as const satisfies Record<(typeof findingStates)[number], string>;
