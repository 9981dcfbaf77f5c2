import Typography from '@mui/material/Typography';
import type { Published } from '../data/types.ts';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { writeInstant } from './dates.ts';
import { Panel, Rows } from './Panel.tsx';
import { Inner, pathTo } from './Reference.tsx';

/** Every version, newest first; an old one stays readable. */
export function HistoryPanel({ noun, id, record }: { noun: NounName; id: string; record: Published }) {
  const say = useSay();
  const lang = useLang();
  const history = [...(record.history ?? [])].sort((a, b) => b.version - a.version);
  if (history.length === 0) return null;
  return (
    <Panel title={say.record.history}>
      <Rows>
        {history.map(({ version, recordedAt, supersededAt, reason }) => (
          <li key={version}>
            <Inner to={supersededAt ? `${pathTo(noun, id)}?v=${version}` : pathTo(noun, id)}>{fill(say.record.version, { number: version })}</Inner>
            {version === record.version && ' ◂'}
            <Typography variant="caption" color="text.secondary" component="div">
              {fill(say.record.recorded, { date: writeInstant(recordedAt, lang) })}
              {supersededAt && `; ${fill(say.record.superseded, { date: writeInstant(supersededAt, lang) })}`}
            </Typography>
            {reason && <Typography variant="body2">{reason}</Typography>}
          </li>
        ))}
      </Rows>
    </Panel>
  );
}
