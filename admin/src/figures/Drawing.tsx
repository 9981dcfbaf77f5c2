import { type Drawing as Figure, type Group, type PathItem, TAIL, type TextItem } from '@fenceline/reports/figures';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { FigureInks } from '../theme.ts';
import { nextSign } from './roving.ts';

export interface Sign {
  id: string;
  title: string;
  /** Where it stands in the drawing. */
  x: number;
  y: number;
}

interface DrawingProps {
  drawing: Figure;
  /** The sign that is pointed at, tapped or focused; null when none is. */
  onRead: (sign: Sign | null) => void;
  /** Address of what a sign stands for. */
  hrefOf: (id: string) => string | undefined;
}

/** Paints the plain data of a figure in the colours of the theme. Signs with a title are read one by one: Tab enters, arrows move. */
export function Drawing({ drawing, onRead, hrefOf }: DrawingProps) {
  const { palette, typography } = useTheme();
  const inks = palette.figure;
  const id = useId();
  const root = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(0);
  const signs = drawing.groups.filter(isSign);
  const signOf = (group: Group, element: Element): Sign => {
    const box = (element as SVGGElement).getBBox();
    return { id: group.id ?? '', title: group.title ?? '', x: box.x + box.width / 2, y: box.y + box.height };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextSign(event.key, current, signs.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    root.current?.querySelectorAll<SVGAElement>('[data-sign]')[next]?.focus();
  };
  return (
    <Box
      component="svg"
      ref={root}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width}
      height={drawing.height}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      onKeyDown={onKeyDown}
      sx={{
        display: 'block',
        maxWidth: '100%',
        height: 'auto',
        fontFamily: typography.fontFamily,
        '& [data-sign]': { cursor: 'pointer' },
        '& [data-sign]:focus': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 2 },
      }}
    >
      <title id={`${id}-title`}>{drawing.title}</title>
      <desc id={`${id}-description`}>{drawing.description}</desc>
      {signs.map((group, at) => (
        <Reach
          key={`${group.role} ${group.id} ${group.title}`}
          items={group.items}
          onTouch={() => root.current?.querySelectorAll<SVGAElement>('[data-sign]')[at]?.focus()}
        />
      ))}
      {drawing.groups.map((group, index) => {
        const at = signs.indexOf(group);
        const key = `${group.role}-${group.id ?? index}-${index}`;
        if (at < 0) {
          return (
            <g key={key} aria-hidden={group.role === 'legend' ? undefined : true}>
              <Items items={group.items} inks={inks} />
            </g>
          );
        }
        return (
          <a
            key={key}
            href={hrefOf(group.id ?? '')}
            data-sign={group.id ?? ''}
            tabIndex={at === current ? 0 : -1}
            aria-label={labelOf(group)}
            onFocus={(event) => {
              setCurrent(at);
              onRead(signOf(group, event.currentTarget));
            }}
            onBlur={() => onRead(null)}
            onMouseEnter={(event) => onRead(signOf(group, event.currentTarget))}
            // A pointer or finger reads the sign; the Enter key follows it, as does the link in what is then shown.
            onClick={(event) => {
              if (event.detail === 0) return;
              event.preventDefault();
              event.currentTarget.focus();
              onRead(signOf(group, event.currentTarget));
            }}
          >
            <Items items={group.items} inks={inks} />
          </a>
        );
      })}
    </Box>
  );
}

/** Hatching says the same in every lane and is no stop of its own. */
const isSign = (group: Group): boolean => group.title !== null && group.role !== 'hatch';

/** What is written beside the sign, then what it says in full: whoever speaks to the page may say either. */
function labelOf(group: Group): string {
  const shown = group.items.flatMap((item) => (item.kind === 'text' ? [[item.text, item.tail?.text].filter(Boolean).join(' ')] : []));
  return [shown.join(' '), group.title].filter(Boolean).join(': ');
}

/** A wider, unseen stroke below all signs: a small sign is hit by a finger too, and never takes a hit from its neighbour. */
function Reach({ items, onTouch }: { items: Group['items']; onTouch: () => void }) {
  const last = items.filter((item): item is PathItem => item.kind === 'path').at(-1);
  return last ? <path d={last.d} fill="none" stroke="transparent" strokeWidth={16} pointerEvents="stroke" onClick={onTouch} aria-hidden /> : null;
}

function Items({ items, inks }: { items: Group['items']; inks: FigureInks }) {
  return items.map((item, index) =>
    item.kind === 'text' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole.
      <Line key={index} item={item} inks={inks} />
    ) : (
      <path
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole.
        key={index}
        d={item.d}
        fill={item.fill ? inks[item.fill] : 'none'}
        stroke={item.stroke ? inks[item.stroke] : undefined}
        strokeWidth={item.width ?? 1}
        strokeDasharray={item.dash?.join(' ')}
      />
    ),
  );
}

const Line = ({ item, inks }: { item: TextItem; inks: FigureInks }) => (
  <text x={item.x} y={item.y} fontSize={item.size} textAnchor={item.anchor} fill={inks[item.ink]} fontWeight={item.bold ? 600 : 400}>
    {item.text}
    {item.tail && (
      <tspan dx={item.size * (TAIL - 0.25)} fontSize={item.tail.size} fontWeight={400} fill={inks[item.tail.ink]}>
        {` ${item.tail.text}`}
      </tspan>
    )}
  </text>
);
