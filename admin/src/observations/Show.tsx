import Box from '@mui/material/Box';
import { useSay } from '../i18n/use-say.ts';
import { RecordPage } from '../shared/RecordPage.tsx';
import { ObservationFacts } from './ObservationFacts.tsx';
import { Pictures } from './Pictures.tsx';
import type { Observation } from './types.ts';

const Withdrawn = () => <p>{useSay().lang.withdrawnWhy}</p>;

export default () => (
  <RecordPage<Observation> repliesAlways>
    {(observation) =>
      observation.state === 'withdrawn' ? (
        <Withdrawn />
      ) : (
        <>
          <Pictures evidence={observation.evidence} />
          <Box sx={{ mt: 2 }}>
            <ObservationFacts observation={observation} />
          </Box>
        </>
      )
    }
  </RecordPage>
);
