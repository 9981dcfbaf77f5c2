import Typography from '@mui/material/Typography';
import { dataProvider } from '../data/data-provider.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { observationTitle } from '../observations/title.ts';
import type { Observation } from '../observations/types.ts';
import { Panel, Rows } from '../shared/Panel.tsx';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { similarTo } from './queue.ts';

export function SimilarPanel({ observation }: { observation: Observation }) {
  const saying = { say: useSay(), lang: useLang() };
  const { say } = saying;
  const { data } = useAnswer(observation.cell && `review/similar/${observation.cell}`, () =>
    dataProvider.rows<Observation>('observations', { cell: observation.cell, limit: 200 }),
  );
  const similar = similarTo(observation, data?.data ?? []);
  return (
    <Panel title={say.review.similar}>
      {similar.length === 0 ? (
        <Typography variant="body2">{say.review.noSimilar}</Typography>
      ) : (
        <Rows>
          {similar.map((other) => (
            <li key={other.id}>
              <Inner to={pathTo('observations', other.code)}>{observationTitle(other, saying)}</Inner> ({say.terms.observationState[other.state]})
            </li>
          ))}
        </Rows>
      )}
    </Panel>
  );
}
