import Typography from '@mui/material/Typography';
import type { Account } from '../data/types.ts';
import { useSay } from '../i18n/use-say.ts';
import { ObservationFacts } from '../observations/ObservationFacts.tsx';
import type { Observation } from '../observations/types.ts';
import { Panel } from '../shared/Panel.tsx';
import { LinksPanel } from './LinksPanel.tsx';
import { SealedPanel } from './SealedPanel.tsx';
import { SimilarPanel } from './SimilarPanel.tsx';
import { TalkPanel } from './TalkPanel.tsx';
import { Viewer } from './Viewer.tsx';

export function ObservationCentre({ observation }: { observation: Observation }) {
  const say = useSay();
  return (
    <>
      <TalkPanel notes={observation.notes ?? []} />
      {observation.evidence.length === 0 && <Typography variant="body2">{say.review.noPhoto}</Typography>}
      {observation.evidence.map((piece, index) => (
        <Viewer key={piece.code} piece={piece} n={index + 1} total={observation.evidence.length} />
      ))}
    </>
  );
}

export function ObservationSide({ observation, account }: { observation: Observation; account: Account | null }) {
  const say = useSay();
  return (
    <>
      <Panel title={say.review.publicView} note={observation.code}>
        <ObservationFacts observation={observation} narrow />
      </Panel>
      <Panel title={say.review.corroboration} note={say.review.corroborationNote}>
        <Typography variant="body2">
          <strong>{observation.corroboration.label ?? say.frame.notKnown}</strong>
          {observation.corroboration.classes.length > 0 && `: ${observation.corroboration.classes.join(', ')}`}
        </Typography>
      </Panel>
      <LinksPanel observation={observation} />
      <SimilarPanel observation={observation} />
      <SealedPanel observation={observation} account={account} />
    </>
  );
}
