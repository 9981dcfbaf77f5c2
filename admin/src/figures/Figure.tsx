import type { Drawing as FigureDrawing, FigureTable } from '@fenceline/reports/figures';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useSay } from '../i18n/use-say.ts';
import { Drawing, type Sign } from './Drawing.tsx';
import { TableTwin } from './TableTwin.tsx';
import { useTables } from './tables-context.tsx';
import { useWidth } from './use-width.ts';

interface FigureProps {
  draw: (width: number) => FigureDrawing;
  tables: FigureTable[];
  notes: (width: number) => string[];
  /** Where a sign's record is; null where there is none. */
  placeOf: (id: string) => string | null;
}

/** A chart with its table twin one key away. What a sign says stands beside it, for pointer, finger and keyboard alike. */
export function Figure({ draw, tables, notes, placeOf }: FigureProps) {
  const say = useSay();
  const { asTables, toggle } = useTables();
  const { ref, width } = useWidth<HTMLDivElement>();
  const [sign, setSign] = useState<Sign | null>(null);
  const drawing = useMemo(() => (width > 0 ? draw(width) : null), [draw, width]);
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1, mb: 1, flexWrap: 'wrap' }}>
        <Typography variant="caption" color="text.secondary">
          {asTables ? '' : say.facility.readMark}
        </Typography>
        <Button onClick={toggle} title={say.facility.tableKey}>
          {asTables ? say.facility.asChart : say.facility.asTable}
        </Button>
      </Box>
      <Paper variant="outlined" ref={ref} sx={{ position: 'relative' }}>
        {asTables
          ? tables.map((table) => <TableTwin key={table.caption} table={table} />)
          : drawing && (
              <Box sx={{ p: { xs: 1, sm: 2 } }} onMouseLeave={() => setSign(null)}>
                <Drawing drawing={drawing} onRead={setSign} hrefOf={(id) => hrefOf(placeOf(id))} />
                {sign && <Reading sign={sign} drawing={drawing} href={hrefOf(placeOf(sign.id))} />}
                {notes(width).map((note) => (
                  <Typography key={note} variant="caption" component="p" color="text.secondary" sx={{ mt: 0.5 }}>
                    {note}
                  </Typography>
                ))}
              </Box>
            )}
      </Paper>
    </Box>
  );
}

/** A page of the console, or a permalink of the server. */
const hrefOf = (place: string | null): string | undefined =>
  place === null ? undefined : place.startsWith('/') && !place.startsWith('/r/') ? `#${place}` : place;

/** What one sign says, in full, below it and inside the chart. */
function Reading({ sign, drawing, href }: { sign: Sign; drawing: FigureDrawing; href: string | undefined }) {
  const say = useSay();
  const wide = Math.min(380, drawing.width);
  const left = Math.min(Math.max(0, sign.x - wide / 2), drawing.width - wide);
  return (
    <Paper
      elevation={6}
      onMouseDown={(event) => event.preventDefault()}
      sx={{ position: 'absolute', zIndex: 2, p: 1.25, border: '1px solid', borderColor: 'text.primary', fontSize: '0.875rem', lineHeight: 1.45 }}
      style={{ left: left + 8, top: sign.y + 26, width: wide }}
    >
      <span>{sign.title}</span>
      {href && (
        <Box sx={{ mt: 0.5 }}>
          <Link href={href}>{say.facility.openRecord}</Link>
        </Box>
      )}
    </Paper>
  );
}
