import type { ReactNode } from 'react';

const Mark = ({ children }: { children: ReactNode }) => (
  <svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

export const ThreeLines = () => (
  <Mark>
    <path d="M3 5.5h14M3 10h14M3 14.5h14" />
  </Mark>
);
export const MoonMark = () => (
  <Mark>
    <path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z" strokeLinejoin="round" />
  </Mark>
);
export const SunMark = () => (
  <Mark>
    <circle cx="10" cy="10" r="3.4" />
    <path d="M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4" />
  </Mark>
);
