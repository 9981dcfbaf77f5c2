// A drawing as SVG text. The console paints the same groups itself, in the colours of its theme.
import { type Drawing, type Group, type Ink, round, TAIL } from './drawing.ts';

export type Palette = Record<Ink, string>;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

export function drawingSvg(drawing: Drawing, palette: Palette, fontFamily: string): string {
  const { width, height } = drawing;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(fontFamily)}"><title>${escaped(drawing.title)}</title><desc>${escaped(drawing.description)}</desc>${drawing.groups.map((each) => groupSvg(each, palette)).join('')}</svg>`;
}

function groupSvg({ role, id, title, items }: Group, palette: Palette): string {
  const attributes = `data-role="${role}"${id ? ` data-id="${escaped(id)}"` : ''}`;
  const body = items.map((item) => {
    if (item.kind === 'text') {
      const tail = item.tail
        ? `<tspan dx="${round(item.size * TAIL)}" font-size="${item.tail.size}" font-weight="400" fill="${palette[item.tail.ink]}">${escaped(item.tail.text)}</tspan>`
        : '';
      return `<text x="${item.x}" y="${item.y}" font-size="${item.size}" text-anchor="${item.anchor}" fill="${palette[item.ink]}"${item.bold ? ' font-weight="600"' : ''}>${escaped(item.text)}${tail}</text>`;
    }
    const stroke = item.stroke ? ` stroke="${palette[item.stroke]}" stroke-width="${item.width ?? 1}"` : '';
    const dash = item.dash ? ` stroke-dasharray="${item.dash.join(' ')}"` : '';
    return `<path d="${item.d}" fill="${item.fill ? palette[item.fill] : 'none'}"${stroke}${dash}/>`;
  });
  return `<g ${attributes}>${title ? `<title>${escaped(title)}</title>` : ''}${body.join('')}</g>`;
}
