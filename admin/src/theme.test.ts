import { describe, expect, it } from '@jest/globals';
import { darkHues, darkTheme, type Hues, lightHues, lightTheme } from './theme.ts';

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe.each([
  ['light', lightHues, lightTheme],
  ['dark', darkHues, darkTheme],
] as const)('the %s theme', (_, hues: Hues, theme) => {
  const paper = theme.palette!.background!.paper!;
  const ground = theme.palette!.background!.default!;

  it.each(Object.entries(hues))('writes %s in readable ink on its wash and on paper', (_state, { ink, wash }) => {
    for (const surface of [wash, paper, ground]) expect(contrast(ink, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it('writes text and links readably', () => {
    const { text, primary, figure, sunken } = theme.palette! as {
      text: { primary: string; secondary: string };
      primary: { main: string };
      figure: { muted: string; rule: string; paper: string };
      sunken: string;
    };
    for (const surface of [paper, ground, sunken]) {
      for (const ink of [text.primary, text.secondary, primary.main]) expect(contrast(ink, surface)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(figure.muted, figure.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(figure.rule, figure.paper)).toBeGreaterThanOrEqual(3);
  });
});
