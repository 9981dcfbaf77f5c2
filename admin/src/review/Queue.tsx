import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { fill } from '../i18n/fill.ts';
import { capital, plain } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { sayAge } from '../shared/dates.ts';
import type { Item } from './queue.ts';

/** The list on the left: age, cell, kind, state. */
export function Queue({ items, current, onPick }: { items: readonly Item[]; current: string; onPick: (id: string) => void }) {
  const say = useSay();
  const now = Date.now();
  return (
    <Box component="section" aria-label={say.review.queue}>
      <Typography variant="caption" color="text.secondary" role="status">
        {fill(say.review.position, { n: items.findIndex(({ id }) => id === current) + 1, total: items.length })}
      </Typography>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          maxHeight: { xs: 200, md: '75vh' },
          overflowY: 'auto',
          border: '1px solid',
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
        }}
      >
        {items.map((item) => (
          <li key={item.id}>
            <ButtonBase
              onClick={() => onPick(item.id)}
              aria-current={item.id === current ? 'true' : undefined}
              sx={{
                font: 'inherit',
                fontSize: '0.875rem',
                display: 'block',
                width: '100%',
                textAlign: 'left',
                px: 1.25,
                py: 0.75,
                borderLeft: '3px solid transparent',
                borderBottom: '1px solid',
                borderBottomColor: 'divider',
                '&[aria-current]': { borderLeftColor: 'primary.main', bgcolor: 'action.selected' },
              }}
            >
              <Head item={item} />
              <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}>
                {[fill(say.review.age, { age: sayAge(item.record.recordedAt, now) }), stateOf(item, say)].join(' · ')}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}

function Head({ item }: { item: Item }) {
  const say = useSay();
  if (item.kind === 'replies') return <strong>{`${say.review.replyAbout} ${item.record.about}`}</strong>;
  const { kind, cell } = item.record;
  return (
    <>
      <strong>{kind ? capital(say.terms.observationKind[kind]) : say.nouns.observations.one}</strong> {cell}
    </>
  );
}

function stateOf(item: Item, say: ReturnType<typeof useSay>): string {
  if (item.kind === 'observations') return say.terms.observationState[item.record.state];
  return item.record.accepted ? say.terms.observationState.accepted : plain(item.record.state);
}
