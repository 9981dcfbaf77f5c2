import Box from '@mui/material/Box';
import type { Conflict } from '../data/records.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Sides } from './Sides.tsx';

export default () => (
  <RecordPage<Conflict>>
    {(conflict) => (
      <>
        <Sides conflict={conflict} />
        <Box sx={{ mt: 2 }}>
          <Facts>
            <Fact name="facility">{conflict.about.facility && <Reference noun="facilities" slug={conflict.about.facility} />}</Fact>
            <Fact name="permit">{conflict.about.permit && <Reference noun="permits" slug={conflict.about.permit} />}</Fact>
            <Fact name="cohort">{conflict.about.cohort && <Reference noun="units" slug={conflict.about.cohort} />}</Fact>
          </Facts>
        </Box>
      </>
    )}
  </RecordPage>
);
