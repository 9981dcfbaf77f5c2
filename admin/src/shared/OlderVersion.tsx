import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { LinkBase } from 'react-admin';
import type { Published } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { writeInstant } from './dates.ts';
import { pathTo } from './Reference.tsx';

/** A version as it was cited says so, and leads to the newest. */
export function OlderVersion({ noun, id, record }: { noun: NounName; id: string; record: Published }) {
  const say = useSay();
  const lang = useLang();
  if (!record.history?.find(({ version }) => version === record.version)?.supersededAt) return null;
  return (
    <Alert
      severity="warning"
      variant="outlined"
      sx={{ mb: 2 }}
      action={
        <Button component={LinkBase} to={pathTo(noun, id)}>
          {say.record.showNewest}
        </Button>
      }
    >
      {fill(say.record.olderVersion, { number: record.version, date: writeInstant(record.recordedAt, lang) })}
    </Alert>
  );
}
