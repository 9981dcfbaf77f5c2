import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HttpError } from 'react-admin';
import { fill } from '../i18n/fill.ts';
import { capital } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { Panel } from '../shared/Panel.tsx';
import { Sourced } from '../shared/Text.tsx';
import { monospace } from '../theme.ts';
import { Result } from './Result.tsx';
import type { Calculated } from './types.ts';

/** The result, large, and everything needed to follow it. */
export function Answer({ of, approximate }: { of: Calculated; approximate: readonly string[] }) {
  const say = useSay();
  const lang = useLang();
  const words = say.calculations;
  const { rule } = of;
  return (
    <>
      <Result of={of.result} approximate={approximate} />
      {of.remarks.length > 0 && (
        <Box sx={{ my: 1.5 }}>
          <Typography variant="h4" component="h3">
            {words.remarks}
          </Typography>
          <Box component="ul" lang="en" sx={{ m: 0, pl: 3 }}>
            {[...new Set(of.remarks)].map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </Box>
        </Box>
      )}
      <Typography variant="body2" sx={{ my: 1.5, pl: 1.5, borderLeft: '3px solid', borderColor: of.ruleVerified ? 'states.met.ink' : 'states.overdue.ink' }}>
        {of.ruleVerified ? words.verified : words.unverified}
      </Typography>
      <Panel title={words.steps}>
        {of.steps[lang].length > 0 ? (
          <Box component="ol" sx={{ m: 0, pl: 4, maxHeight: 480, overflowY: 'auto', '& li': { mb: 0.5, overflowWrap: 'anywhere' } }} tabIndex={0}>
            {of.steps[lang].map((step, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come twice.
              <li key={i}>{step}</li>
            ))}
          </Box>
        ) : (
          <Typography variant="body2" color="text.secondary">
            {words.noSteps}
          </Typography>
        )}
      </Panel>
      <Panel title={words.source}>
        <Typography variant="body2">
          <Sourced>
            {rule.title}. {capital(of.sources.join('; '))}.
          </Sourced>
        </Typography>
        <Typography variant="caption" component="p" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          {[fill(words.version, { rule: rule.id, version: rule.version }), rule.since && fill(words.since, { date: sayDate(rule.since, lang) })]
            .filter(Boolean)
            .join(' · ')}
          <br />
          {fill(words.inputsLine, { count: of.inputs.count, hash: of.inputs.sha256 })}
        </Typography>
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', fontSize: '0.875rem' }}>
            {words.proof}
          </Box>
          <Box
            component="pre"
            tabIndex={0}
            sx={{ fontFamily: monospace, fontSize: '0.75rem', maxHeight: 360, overflow: 'auto', bgcolor: 'sunken', p: 1, m: 0, mt: 0.5 }}
          >
            {JSON.stringify(of, null, 1)}
          </Box>
        </Box>
      </Panel>
    </>
  );
}

/** Why it was not calculated; the same sentences stand beside their fields. */
export function Refused({ error }: { error: HttpError }) {
  const words = useSay().calculations;
  const problems = Object.entries((error.body?.errors ?? {}) as Record<string, string>);
  return (
    <Alert severity="warning" variant="outlined" icon={false} sx={{ color: 'text.primary', borderColor: 'states.overdue.ink' }}>
      {error.status === 422 ? words.wrongValue : words.wrongShape}
      <Box component="ul" lang="en" sx={{ m: 0, mt: 0.5, pl: 2.5, overflowWrap: 'anywhere' }}>
        {problems.slice(0, 12).map(([place, detail]) => (
          <li key={place}>
            <strong>{place}</strong>: {detail}
          </li>
        ))}
        {problems.length === 0 && <li>{error.message}</li>}
      </Box>
    </Alert>
  );
}
