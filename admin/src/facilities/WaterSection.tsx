import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ClaimLine } from '../claims/ClaimLine.tsx';
import type { Claim, WaterDraw } from '../data/records.ts';
import { capital } from '../i18n/term.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { saySpan } from '../shared/dates.ts';
import { sayQuantity } from '../shared/numbers.ts';
import { Rows } from '../shared/Panel.tsx';
import { Inner, pathTo, Reference } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import type { PartProps } from './part.ts';
import { Section } from './Section.tsx';
import { usePart } from './use-part.ts';
import { bySourceClass } from './water.ts';

/** Draws by source class; what is only forecast, planned or stated stands apart. */
export function WaterSection({ facility, asOf }: PartProps) {
  const say = useSay();
  const slug = facility.slug!;
  const draws = usePart<WaterDraw>('water-draws', { facility: slug }, asOf);
  const claims = usePart<Claim>('claims', { facility: slug, topic: 'water_forecast,water_plan' }, asOf);
  return (
    <Section
      anchor="water"
      title={say.facility.sections.water}
      intro={say.facility.waterIntro}
      actions={<Inner to={`/water-draws?facility=${slug}`}>{say.nouns['water-draws'].many}</Inner>}
    >
      {draws.error !== undefined ? (
        <Missing what={say.nouns['water-draws'].many} error={draws.error} again={draws.again} />
      ) : !draws.data ? (
        <Wait what={say.nouns['water-draws'].many} />
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(2, minmax(0, 1fr))' }, gap: 4 }}>
          <Box>
            {draws.data.length === 0 && <Typography variant="body2">{say.facility.waterNone}</Typography>}
            {bySourceClass(draws.data).map(([sourceClass, own]) => (
              <Box key={sourceClass} sx={{ mb: 2 }}>
                <Typography variant="h3">{capital(say.terms.sourceClass[sourceClass])}</Typography>
                <Rows>
                  {own.map((draw) => (
                    <Draw key={draw.id} draw={draw} />
                  ))}
                </Rows>
              </Box>
            ))}
          </Box>
          {(claims.data?.length ?? 0) > 0 && (
            <Box>
              <Typography variant="h3">{say.facility.waterClaims}</Typography>
              <Rows>
                {claims.data!.map((claim) => (
                  <li key={claim.id}>
                    <ClaimLine claim={claim} />
                  </li>
                ))}
              </Rows>
            </Box>
          )}
        </Box>
      )}
    </Section>
  );
}

function Draw({ draw }: { draw: WaterDraw }) {
  const say = useSay();
  const lang = useLang();
  return (
    <li>
      <Inner to={pathTo('water-draws', draw.slug!)}>
        {sayQuantity(draw, draw.unit, say)}, {say.terms.statistic[draw.statistic]}
      </Inner>
      <Typography variant="caption" color="text.secondary" component="div">
        {saySpan(draw.startsOn, draw.endsOn, lang)}
        {draw.startsOn && draw.periodNote && ', '}
        <Sourced>{draw.periodNote}</Sourced>
        {draw.supplier && (
          <>
            {' · '}
            <Reference noun="organizations" slug={draw.supplier} />
          </>
        )}
        {' · '}
        {say.fields.confidence.toLowerCase()}: {draw.confidence ? say.terms.confidence[draw.confidence] : say.frame.notKnown}
      </Typography>
    </li>
  );
}
