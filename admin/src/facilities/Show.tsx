import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { lazy, Suspense } from 'react';
import type { Facility } from '../data/records.ts';
import { statusOf } from '../data/request.ts';
import { TablesProvider } from '../figures/tables-context.tsx';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { sayDate } from '../shared/dates.ts';
import { OlderVersion } from '../shared/OlderVersion.tsx';
import { Page } from '../shared/Page.tsx';
import { useShown } from '../shared/RecordPage.tsx';
import { Inner } from '../shared/Reference.tsx';
import { useParameters } from '../shared/use-parameters.ts';
import { Missing, Wait } from '../shared/Wait.tsx';
import { AirSection } from './AirSection.tsx';
import { Answers } from './Answers.tsx';
import { ClocksSection } from './ClocksSection.tsx';
import { ConditionsSection } from './ConditionsSection.tsx';
import { ConflictsSection } from './ConflictsSection.tsx';
import { FindingsSection } from './FindingsSection.tsx';
import { Head } from './Head.tsx';
import { QuartersSection } from './QuartersSection.tsx';
import { RecordSection } from './RecordSection.tsx';
import { Section } from './Section.tsx';
import { WantedSection } from './WantedSection.tsx';
import { WaterSection } from './WaterSection.tsx';

const FleetChart = lazy(() => import('./FleetChart.tsx'));
const TimelineChart = lazy(() => import('./TimelineChart.tsx'));

/** The page of a facility: who may run what, what was counted, since when, what is measured, what is missing. */
export default function FacilityShow() {
  const say = useSay();
  const lang = useLang();
  const { id, record: facility, error, isPending, refetch } = useShown<Facility>();
  const { parameters, change } = useParameters();
  const asOf = parameters.asOf;
  const words = say.facility;
  if (isPending) return <Page title={say.nouns.facilities.one}>{<Wait what={say.nouns.facilities.one} />}</Page>;
  if (error || !facility) {
    if (statusOf(error) === 404 && asOf) {
      return (
        <Page title={id}>
          <Alert severity="info" variant="outlined" action={<Button onClick={() => change({ asOf: null })}>{words.asOfBack}</Button>}>
            {fill(words.beforeRecord, { date: sayDate(asOf, lang) })}
          </Alert>
        </Page>
      );
    }
    return statusOf(error) === 404 ? (
      <Page title={say.frame.notFound.title} above={<Inner to="/facilities">{say.nouns.facilities.many}</Inner>}>
        <p>{say.frame.notFound.text}</p>
      </Page>
    ) : (
      <Page title={say.nouns.facilities.one}>
        <Missing what={say.nouns.facilities.one} error={error} again={refetch} />
      </Page>
    );
  }
  const part = { facility, asOf };
  return (
    <TablesProvider>
      <Head {...part} change={change}>
        <OlderVersion noun="facilities" id={id} record={facility} />
        <Answers {...part} />
        <Section
          anchor="fleet"
          title={words.sections.fleet}
          intro={words.fleetIntro}
          actions={<Inner to={`/unit-counts?facility=${facility.slug}`}>{words.allCounts}</Inner>}
        >
          <Suspense fallback={<Wait what={words.fleetWhat} />}>
            <FleetChart {...part} />
          </Suspense>
        </Section>
        <FindingsSection {...part} />
        <ConditionsSection {...part} />
        <QuartersSection {...part} />
        <Section
          anchor="timeline"
          title={words.sections.timeline}
          intro={words.timelineIntro}
          actions={<Inner to={`/events?facility=${facility.slug}`}>{say.nouns.events.many}</Inner>}
        >
          <Suspense fallback={<Wait what={words.timelineWhat} />}>
            <TimelineChart {...part} />
          </Suspense>
        </Section>
        <ClocksSection {...part} />
        <AirSection {...part} />
        <WaterSection {...part} />
        <ConflictsSection {...part} />
        <WantedSection {...part} />
        <RecordSection {...part} />
      </Head>
    </TablesProvider>
  );
}
