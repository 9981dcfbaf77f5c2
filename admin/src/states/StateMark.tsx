import type { ReactElement } from 'react';
import type { ShownState } from './state.ts';

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** One shape a state, told apart without colour. */
const shapes: Record<ShownState, ReactElement> = {
  met: (
    <g {...stroke}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M5 8.2 7.2 10.4 11.2 5.8" />
    </g>
  ),
  exceeded: <path d="M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2Z" fill="currentColor" />,
  unpermitted: (
    <g {...stroke}>
      <path d="M3.5 1.5h6l3 3v10h-9Z" />
      <path d="M1.5 14.5 14.5 2" strokeWidth="2" />
    </g>
  ),
  overdue: (
    <g {...stroke}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.2V8l2.8 2" />
    </g>
  ),
  insufficient_data: hatched(),
  not_evaluated: hatched(),
  not_applicable: <path d="M3 8h10" {...stroke} strokeWidth="2.2" />,
};

function hatched() {
  return (
    <>
      <path d="M1 6 6 1M1 11 11 1M1 15.2 15.2 1M6 15.2 15.2 6M11 15.2 15.2 11" {...stroke} strokeWidth="1" opacity="0.6" />
      <text x="8" y="12.4" fontSize="12" fontWeight="700" textAnchor="middle" fill="currentColor">
        ?
      </text>
    </>
  );
}

export const StateMark = ({ state, size = 16 }: { state: ShownState; size?: number }) => (
  <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
    {shapes[state]}
  </svg>
);

/** Two speech marks: somebody says otherwise. */
export const ContestedMark = ({ size = 14 }: { size?: number }) => (
  <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
    <path d="M1 2.5h7v5H4.4L2.6 9.4V7.5H1ZM8 7h7v5h-1.6v1.9L11.6 12H8Z" {...stroke} strokeWidth="1.3" />
  </svg>
);
