import { plain } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { Pictures } from '../observations/Pictures.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Instant } from '../shared/Text.tsx';
import type { Evidence } from './types.ts';

const Label = () => useSay().nouns.observations.one;

export default () => (
  <RecordPage<Evidence>
    lead={({ observation }) => (
      <>
        <Label />: <Inner to={pathTo('observations', observation)}>{observation}</Inner>
      </>
    )}
  >
    {(evidence) => (
      <>
        <Pictures evidence={[evidence]} />
        <Facts>
          <Fact name="state">{plain(evidence.state)}</Fact>
          <Fact name="reason">{evidence.stateReason}</Fact>
          <Fact name="publishedAt" always>
            {evidence.publishedAt && <Instant at={evidence.publishedAt} />}
          </Fact>
          <Fact label="SHA-256">{evidence.sha256}</Fact>
        </Facts>
      </>
    )}
  </RecordPage>
);
