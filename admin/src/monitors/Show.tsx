import type { Monitor } from '../data/records.ts';
import { term } from '../i18n/term.ts';
import { Said } from '../lists/cells.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Related } from '../shared/Related.tsx';
import { Term } from '../shared/Term.tsx';

export default () => (
  <RecordPage<Monitor> related={(monitor) => <Related to={[{ noun: 'series', filter: { monitor: monitor.slug! } }]} />}>
    {(monitor) => (
      <>
        <Facts>
          <Fact name="class">
            <Term kind="monitorClass" value={monitor.class} />
          </Fact>
          <Fact name="aqsId" always>
            {monitor.aqsId}
          </Fact>
          <Fact name="operator" always>
            {monitor.operatorOrganization ? <Reference noun="organizations" slug={monitor.operatorOrganization} /> : monitor.operator}
          </Fact>
          <Fact name="place" always>
            {monitor.lat !== null && monitor.lon !== null && `${monitor.lat}, ${monitor.lon}`}
          </Fact>
          <Fact name="county">{[monitor.county, monitor.state].filter(Boolean).join(', ')}</Fact>
          <Fact name="parameters" always>
            {monitor.parameters.length > 0 && (
              <Said what={(say) => monitor.parameters.map(({ name, unit }) => `${name} (${term(say, 'quantityUnit', unit)})`).join(', ')} />
            )}
          </Fact>
          <Fact name="timeZone">
            {monitor.standardUtcOffset && <Said what={(say) => `UTC${monitor.standardUtcOffset} (${say.lang.standardTime}); ${monitor.ianaTimeZone}`} />}
          </Fact>
          {monitor.distances.map(({ facility, km }) => (
            <Fact key={facility} name="facility">
              <Reference noun="facilities" slug={facility} /> {km} km
            </Fact>
          ))}
        </Facts>
      </>
    )}
  </RecordPage>
);
