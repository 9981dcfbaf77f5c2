import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useSay } from '../i18n/use-say.ts';
import { ContestedMark, StateMark } from './StateMark.tsx';
import { isUnknown, markOf, type ShownState } from './state.ts';

/** Grey stripes: the sign of what is not known, and of nothing else. */
export const hatch = (ink: string) => `repeating-linear-gradient(135deg, transparent 0 5px, ${ink} 5px 6px)`;

/** Colour, shape and word, always the three together. Contested: a double outline and two speech marks, in the state's own hue. */
export function StateBadge({ state, disputed = false, block = false }: { state: ShownState; disputed?: boolean; block?: boolean }) {
  const { palette } = useTheme();
  const say = useSay();
  const hue = palette.states[markOf(state)];
  return (
    <Box
      component="span"
      title={say.states.explain[state]}
      sx={{
        display: block ? 'flex' : 'inline-flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 0.75,
        px: 0.75,
        py: disputed ? '1px' : '2px',
        borderRadius: 0.5,
        border: disputed ? '3px double' : '1px solid',
        borderColor: 'currentColor',
        color: hue.ink,
        bgcolor: hue.wash,
        fontSize: '0.8125rem',
        fontWeight: 600,
        lineHeight: 1.45,
        '& svg': { flex: 'none' },
      }}
    >
      <StateMark state={state} size={15} />
      <span>{say.states[state]}</span>
      {disputed && (
        <Box component="span" title={say.states.explain.disputed} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontWeight: 500 }}>
          <ContestedMark />
          {say.states.disputed}
        </Box>
      )}
    </Box>
  );
}

/** A strip of one state, as wide as its share. Unknown is hatched. */
export function StateStrip({ state, share }: { state: ShownState; share: number }) {
  const { palette } = useTheme();
  const hue = palette.states[markOf(state)];
  return (
    <Box
      sx={{
        flex: `${share} 1 0`,
        minWidth: 6,
        height: 12,
        color: hue.ink,
        ...(isUnknown(state)
          ? { backgroundColor: hue.wash, backgroundImage: hatch(palette.figure.hatch), border: `1px solid ${palette.figure.rule}` }
          : state === 'not_applicable'
            ? { bgcolor: hue.wash, border: `1px solid ${palette.figure.rule}` }
            : { bgcolor: hue.ink }),
      }}
    />
  );
}
