import Box from '@mui/material/Box';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useSay } from '../i18n/use-say.ts';
import { Inner } from '../shared/Reference.tsx';

/** To the calculators of this finding's rule, with its own numbers where they are all known. Says nothing where there is none. */
export function ByHand({ finding }: { finding: string }) {
  const say = useSay();
  const { data } = useAnswer(`proof ${finding}`, () => dataProvider.proof(finding));
  if (!data?.byHand.length) return null;
  return (
    <Box sx={{ mt: 1, display: 'flex', flexDirection: 'column', gap: 0.5 }}>
      {data.byHand.map(({ kind, page, about, filled }) => (
        <div key={kind}>
          <Inner to={page.slice(page.indexOf('#') + 1)}>
            {filled ? `${say.calculations.byHand}, ${say.calculations.byHandFilled}` : say.calculations.byHand}
          </Inner>
          : <span lang="en">{about}</span>
        </div>
      ))}
    </Box>
  );
}
