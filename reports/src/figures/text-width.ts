// How wide a text will be. The figures know no font; these are the widths of Source Sans 3 in thousandths of its size,
// with some slack for the fonts of screens, so that what is laid out apart stays apart.
// biome-ignore format: one row a run of ASCII
const widths = [200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497];
const first = 32;
const SLACK = 1.06;

export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const char of text) sum += widths[char.charCodeAt(0) - first] ?? 560;
  return ((sum * size) / 1000) * SLACK * (bold ? 1.05 : 1);
}

/** Breaks a text into lines no wider than `width`; a word that is wider stands alone. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size, bold) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  if (current !== '') lines.push(current);
  return lines;
}
