import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { dataProvider } from '../data/data-provider.ts';
import type { Monitor, Series } from '../data/records.ts';
import { useAnswer } from '../data/use-answer.ts';
import { fill } from '../i18n/fill.ts';
import { term } from '../i18n/term.ts';
import { useSay } from '../i18n/use-say.ts';
import { labelsOf, oneLabel } from '../readings/labels.ts';
import { Strip } from '../readings/Strip.tsx';
import type { Reading } from '../readings/types.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import { MapPanel } from './MapPanel.tsx';
import { monitorsNear, type NearMonitor } from './monitors.ts';
import type { PartProps } from './part.ts';
import { pointsOf } from './points.ts';
import { Section } from './Section.tsx';
import { usePart } from './use-part.ts';

/** Monitors by distance, on a map and in an equal list, each with what it holds. */
export function AirSection({ facility, asOf }: PartProps) {
  const say = useSay();
  const slug = facility.slug!;
  const monitors = usePart<Monitor>('monitors', { case: facility.case }, asOf);
  const near = monitorsNear(monitors.data ?? [], slug);
  const names = near.filter(({ km }) => km !== null).map(({ monitor }) => monitor.slug!);
  const series = usePart<Series>('series', { case: facility.case }, asOf);
  const readings = useAnswer(names.length > 0 ? `readings-near/${slug}?${asOf ?? ''}` : null, () =>
    dataProvider.rows<Reading>('readings', { monitor: names.join(','), sort: '-startsAt', asOf, limit: 2000 }).then((answer) => answer.data),
  );
  const shared = oneLabel(readings.data ?? []);
  return (
    <Section
      anchor="air"
      title={say.facility.sections.air}
      intro={near.length > 0 ? `${say.facility.airIntro} ${say.facility.notCompared}` : undefined}
      actions={<Inner to="/monitors">{say.nouns.monitors.many}</Inner>}
    >
      {monitors.error !== undefined ? (
        <Missing what={say.nouns.monitors.many} error={monitors.error} again={monitors.again} />
      ) : !monitors.data ? (
        <Wait what={say.nouns.monitors.many} />
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' }, gap: 4 }}>
          <Box>
            {near.length === 0 && <Typography variant="body2">{say.facility.noMonitors}</Typography>}
            {readings.error !== undefined && <Missing what={say.facility.readingsWhat} error={readings.error} again={readings.again} />}
            {shared && (
              <Typography variant="body2" lang="en" sx={{ fontWeight: 650, mb: 1 }}>
                {labelsOf(readings.data ?? [])[0]}
              </Typography>
            )}
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {near.map((one, index) => (
                <OneMonitor
                  key={one.monitor.id}
                  near={one}
                  number={one.km === null ? null : index + 1}
                  series={(series.data ?? []).filter(({ monitor }) => monitor === one.monitor.slug)}
                  readings={readings.data}
                  quiet={shared}
                />
              ))}
            </Box>
          </Box>
          <MapPanel points={pointsOf(facility, near)} />
        </Box>
      )}
    </Section>
  );
}

function OneMonitor({
  near: { monitor, km },
  number,
  series,
  readings,
  quiet,
}: {
  near: NearMonitor;
  number: number | null;
  series: readonly Series[];
  readings: readonly Reading[] | undefined;
  quiet: boolean;
}) {
  const say = useSay();
  return (
    <Box component="li" sx={{ borderTop: '1px solid', borderColor: 'divider', py: 1.25 }}>
      <Typography variant="h4" component="h3">
        {number !== null && `${number}. `}
        <Inner to={pathTo('monitors', monitor.slug!)} lang="en">
          {monitor.name}
        </Inner>
      </Typography>
      <Typography variant="caption" color="text.secondary" component="div">
        {[
          km === null ? say.facility.noPlace : fill(say.facility.distance, { km }),
          say.terms.monitorClass[monitor.class],
          monitor.operator,
          monitor.aqsId && (/^\d\d-\d{3}-\d{4}$/.test(monitor.aqsId) ? `AQS ${monitor.aqsId}` : monitor.aqsId),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      {series.map((one) => {
        const unit = term(say, 'quantityUnit', one.unit);
        return (
          <Box key={one.id} sx={{ mt: 1 }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              <Inner to={pathTo('series', one.slug!)}>{fill(say.facility.readingsOf, { parameter: one.parameter, unit })}</Inner>
            </Typography>
            {readings && (
              <Strip
                readings={readings.filter(({ series: of }) => of === one.slug)}
                unit={unit}
                intervalSeconds={one.intervalSeconds}
                offset={monitor.standardUtcOffset}
                quiet={quiet}
              />
            )}
          </Box>
        );
      })}
    </Box>
  );
}
