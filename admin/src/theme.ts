// The one place for type, spacing and hues. Pages say what a thing is; this file says how it looks, in light and in dark.
import { alpha, type ThemeOptions } from '@mui/material/styles';

export type StateHue = { ink: string; wash: string };
export interface Hues {
  met: StateHue;
  exceeded: StateHue;
  unpermitted: StateHue;
  overdue: StateHue;
  insufficient_data: StateHue;
  not_applicable: StateHue;
}

/** Names that the figures use for their paints. */
export interface FigureInks {
  text: string;
  muted: string;
  grid: string;
  rule: string;
  band: string;
  bandEdge: string;
  order: string;
  hatch: string;
  mark: string;
  paper: string;
}

declare module '@mui/material/styles' {
  interface Palette {
    states: Hues;
    figure: FigureInks;
    hairline: string;
    sunken: string;
  }
  interface PaletteOptions {
    states: Hues;
    figure: FigureInks;
    hairline: string;
    sunken: string;
  }
}

/** Text on its wash has at least 4.5 : 1, marks at least 3 : 1. `npm test` holds both themes to it. */
export const lightHues: Hues = {
  met: { ink: '#0b5d53', wash: '#e2f2ee' },
  exceeded: { ink: '#a8290f', wash: '#fdebe5' },
  unpermitted: { ink: '#5a2c8f', wash: '#f1eaf9' },
  overdue: { ink: '#7a4700', wash: '#fbf0da' },
  insufficient_data: { ink: '#464d54', wash: '#f0f1f2' },
  not_applicable: { ink: '#5c646b', wash: '#f7f7f7' },
};

export const darkHues: Hues = {
  met: { ink: '#7fd4c4', wash: '#12312d' },
  exceeded: { ink: '#ff9d85', wash: '#3d1a12' },
  unpermitted: { ink: '#cdb0f0', wash: '#2c1f3d' },
  overdue: { ink: '#f0c070', wash: '#37280f' },
  insufficient_data: { ink: '#c3cad1', wash: '#272d33' },
  not_applicable: { ink: '#a9b1b8', wash: '#20262b' },
};

const lightFigure: FigureInks = {
  text: '#171b1f',
  muted: '#565e66',
  grid: '#e4e6e4',
  rule: '#8a9299',
  band: '#cfe0ea',
  bandEdge: '#2f6486',
  order: '#6b5a1e',
  hatch: '#a7adb3',
  mark: '#171b1f',
  paper: '#ffffff',
};

const darkFigure: FigureInks = {
  text: '#e8ebed',
  muted: '#a6aeb6',
  grid: '#2b333a',
  rule: '#737c85',
  band: '#1f3d50',
  bandEdge: '#7fb4d6',
  order: '#d2bf7a',
  hatch: '#5b646c',
  mark: '#f2f4f5',
  paper: '#171c21',
};

const fontFamily = '"Source Sans 3", "Source Sans Pro", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
export const monospace = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

/** A row of a list, and the bar at the top. */
export const ROW = 36;
export const BAR = 48;
export const SIDE = 208;

function theme(mode: 'light' | 'dark'): ThemeOptions {
  const light = mode === 'light';
  const primary = light ? '#1b4d6e' : '#8cc0e2';
  const text = light ? { primary: '#171b1f', secondary: '#525a62' } : { primary: '#e8ebed', secondary: '#a9b2ba' };
  const background = light ? { default: '#f5f6f4', paper: '#ffffff' } : { default: '#101418', paper: '#171c21' };
  const hairline = light ? '#dcdfdc' : '#303840';
  const focus = { outline: `2px solid ${primary}`, outlineOffset: 2 };
  return {
    palette: {
      mode,
      primary: { main: primary },
      secondary: { main: light ? '#5a2c8f' : '#cdb0f0' },
      error: { main: light ? '#a8290f' : '#ff9d85' },
      text,
      background,
      divider: hairline,
      hairline,
      sunken: light ? '#eceeec' : '#0c1013',
      states: light ? lightHues : darkHues,
      figure: light ? lightFigure : darkFigure,
    },
    spacing: 8,
    shape: { borderRadius: 4 },
    typography: {
      fontFamily,
      fontSize: 14,
      h1: { fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.2, letterSpacing: '-0.01em' },
      h2: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.3 },
      h3: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.35 },
      h4: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.4 },
      subtitle1: { fontSize: '1.1875rem', lineHeight: 1.45 },
      body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
      body2: { fontSize: '0.875rem', lineHeight: 1.45 },
      caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
      overline: { fontSize: '0.75rem', fontWeight: 650, letterSpacing: '0.04em', lineHeight: 1.5, textTransform: 'none' },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          'html, body, #root': { minHeight: '100%' },
          body: { fontVariantNumeric: 'tabular-nums', textRendering: 'optimizeLegibility' },
          a: { color: primary },
          ':focus-visible': focus,
          '@media (prefers-reduced-motion: reduce)': { '*': { animation: 'none !important', transition: 'none !important' } },
          '@media print': { 'header, nav, footer': { display: 'none' } },
        },
      },
      MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&:focus-visible': focus } } },
      MuiButton: { defaultProps: { size: 'small', variant: 'outlined', color: 'inherit' }, styleOverrides: { outlined: { borderColor: hairline } } },
      MuiLink: { styleOverrides: { root: { textUnderlineOffset: '0.15em', textDecorationColor: alpha(primary, 0.4) } } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderColor: hairline } } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: hairline, padding: '6px 10px', fontSize: '0.875rem', lineHeight: 1.4, verticalAlign: 'top' },
          head: { color: text.secondary, fontWeight: 600, fontSize: '0.8125rem', whiteSpace: 'nowrap', verticalAlign: 'bottom' },
        },
      },
      MuiMenuItem: { styleOverrides: { root: { fontSize: '0.875rem', minHeight: ROW } } },
      MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', margin: 'dense' } },
      MuiTooltip: { defaultProps: { arrow: true } },
    },
  };
}

export const lightTheme = theme('light');
export const darkTheme = theme('dark');
