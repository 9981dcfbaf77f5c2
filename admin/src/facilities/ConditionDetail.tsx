import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ConditionText } from '../conditions/ConditionText.tsx';
import type { Condition } from '../data/records.ts';
import { useRegister } from '../data/titles.ts';
import { Sentence } from '../findings/Sentence.tsx';
import { Steps } from '../findings/Steps.tsx';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Rows } from '../shared/Panel.tsx';
import { Inner, pathTo, Reference } from '../shared/Reference.tsx';
import { SourceLine } from '../shared/SourcesPanel.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';
import type { MatrixRow } from './matrix.ts';

/** What the condition says, what is known, what follows, what is missing: opened in place. */
export function ConditionDetail({ row }: { row: MatrixRow }) {
  const say = useSay();
  const lang = useLang();
  const { condition, finding, limits, due, observations } = row;
  const record = useRegister<Condition>('conditions')?.get(condition.slug);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 3fr) minmax(0, 2fr)' }, gap: 3, pt: 1, pb: 2, pl: { md: 2.5 } }}>
      <Box>
        <ConditionText condition={condition} />
        {record?.note && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            <strong>{say.fields.note}:</strong> <Sourced>{record.note}</Sourced>
          </Typography>
        )}
        {limits.some((limit) => limit.approximate) && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {say.facility.approximateWhy}
          </Typography>
        )}
        {(due.date || due.unknownBecause) && (
          <Typography variant="body2" sx={{ mt: 1 }}>
            <strong>{say.fields.due}:</strong> {due.date ? <EdtfDate date={due.date} /> : <Sourced>{due.unknownBecause}</Sourced>}
          </Typography>
        )}
        {finding ? (
          <>
            <Typography variant="h4" sx={{ mt: 2 }}>
              {say.facility.arithmetic}
            </Typography>
            <Steps steps={finding.steps[lang]} />
            {finding.settledBy && (
              <Typography variant="body2" sx={{ mt: 1 }}>
                <strong>{say.facility.settles}:</strong> <Sentence of={finding.settledBy} />
              </Typography>
            )}
          </>
        ) : (
          <Typography variant="body2" sx={{ mt: 2 }}>
            {row.noFinding ? <Sentence of={row.noFinding} /> : say.facility.notEvaluated}
          </Typography>
        )}
        <Box sx={{ display: 'flex', gap: 2, mt: 1.5, fontSize: '0.875rem', flexWrap: 'wrap' }}>
          {finding && <Inner to={pathTo('findings', finding.code)}>{say.facility.openFinding}</Inner>}
          <Inner to={pathTo('conditions', condition.slug)}>{say.facility.openCondition}</Inner>
          {record?.primaryDocument && <Reference noun="documents-wanted" slug={record.primaryDocument} />}
        </Box>
      </Box>
      <Box sx={{ fontSize: '0.875rem' }}>
        <Typography variant="h4">{say.facility.exhibits}</Typography>
        <Rows>
          {observations.map((code) => (
            <li key={code}>
              <Inner to={pathTo('observations', code)}>
                {say.nouns.observations.one} {code}
              </Inner>
            </li>
          ))}
          {condition.sources.map((slug) => (
            <li key={slug}>
              <SourceLine slug={slug} />
            </li>
          ))}
        </Rows>
      </Box>
    </Box>
  );
}
