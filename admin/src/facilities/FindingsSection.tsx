import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { byRule } from '../findings/by-rule.ts';
import { Subject } from '../findings/Subject.tsx';
import type { Finding } from '../findings/types.ts';
import { capital, term } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { saySpan } from '../shared/dates.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import type { PartProps } from './part.ts';
import { Section } from './Section.tsx';
import { useFindings } from './use-findings.ts';

/** Findings that are not about a condition, by rule and date; each opens for its sentence, which holds both sides. */
export function FindingsSection({ facility, asOf }: PartProps) {
  const say = useSay();
  const { data, error, again } = useFindings(facility.slug!, asOf);
  const groups = byRule((data ?? []).filter((finding) => finding.condition === null));
  return (
    <Section
      anchor="findings"
      title={say.facility.sections.findings}
      intro={say.facility.findingsIntro}
      actions={<Inner to={`/findings?facility=${facility.slug}`}>{say.nouns.findings.many}</Inner>}
    >
      {error !== undefined ? (
        <Missing what={say.facility.findingsWhat} error={error} again={again} />
      ) : !data ? (
        <Wait what={say.facility.findingsWhat} />
      ) : groups.length === 0 ? (
        <p>{say.nouns.findings.fill}</p>
      ) : (
        groups.map(([rule, own]) => (
          <Box key={rule} sx={{ mb: 2.5 }}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {capital(term(say, 'rule', rule))}
            </Typography>
            <Box
              component="ol"
              sx={{
                listStyle: 'none',
                m: 0,
                p: 0,
                bgcolor: 'background.paper',
                border: '1px solid',
                borderColor: 'divider',
                borderRadius: 1,
                '& > li': { borderBottom: '1px solid', borderColor: 'divider' },
                '& > li:last-child': { borderBottom: 0 },
              }}
            >
              {own.map((finding) => (
                <OneFinding key={finding.id} finding={finding} />
              ))}
            </Box>
          </Box>
        ))
      )}
    </Section>
  );
}

function OneFinding({ finding }: { finding: Finding }) {
  const say = useSay();
  const lang = useLang();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Box component="li" sx={{ fontSize: '0.875rem' }}>
      <ButtonBase
        onClick={() => setOpen(!open)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        sx={{
          font: 'inherit',
          textAlign: 'left',
          width: '100%',
          display: 'grid',
          gridTemplateColumns: { xs: '1.2em minmax(0, 1fr)', md: '1.2em 8.5rem minmax(0, 1fr) 17rem' },
          columnGap: 1,
          rowGap: 0.25,
          px: 1.5,
          py: 0.75,
          alignItems: 'start',
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Box component="span" aria-hidden sx={{ transform: open ? 'rotate(90deg)' : 'none', justifySelf: 'center' }}>
          ▸
        </Box>
        <Box component="span" sx={{ fontWeight: 600, gridColumn: { xs: 2, md: 'auto' } }}>
          {saySpan(finding.period.from, finding.period.to, lang) || say.facility.dayNotKnown}
        </Box>
        <Box component="span" sx={{ gridColumn: { xs: 2, md: 'auto' } }}>
          <Subject of={finding.subject} />
        </Box>
        <Box component="span" sx={{ gridColumn: { xs: 2, md: 'auto' } }}>
          <StateBadge state={finding.state} disputed={finding.disputed} />
        </Box>
      </ButtonBase>
      {open && (
        <Box id={id} sx={{ px: 1.5, pb: 1.5, pl: 4.5, maxWidth: '92ch' }}>
          <p style={{ margin: '0 0 8px' }}>{finding.summary[lang]}</p>
          <Inner to={pathTo('findings', finding.code)}>{say.facility.openFinding}</Inner>
        </Box>
      )}
    </Box>
  );
}
