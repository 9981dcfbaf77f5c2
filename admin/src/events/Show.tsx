import type { Event } from '../data/records.ts';
import { plain } from '../i18n/term.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference, References } from '../shared/Reference.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<Event> editable>
    {(event) => (
      <Facts>
        <Fact name="summary">{event.summary && <Sourced>{event.summary}</Sourced>}</Fact>
        <Fact name="type">{plain(event.type)}</Fact>
        <Fact name="date" always>
          {event.date && <EdtfDate date={event.date} />}
        </Fact>
        <Fact name="endDate">{event.endDate && <EdtfDate date={event.endDate} />}</Fact>
        <Fact name="facility">{event.facility && <Reference noun="facilities" slug={event.facility} />}</Fact>
        <Fact name="permits">{event.permits.length > 0 && <References noun="permits" slugs={event.permits} />}</Fact>
        <Fact name="organizations">{event.organizations.length > 0 && <References noun="organizations" slugs={event.organizations} />}</Fact>
        <Fact name="docket">{event.docket}</Fact>
        <Fact name="outcome" always>
          {event.outcome && <Sourced>{event.outcome}</Sourced>}
        </Fact>
      </Facts>
    )}
  </RecordPage>
);
