import type { Series } from '../data/records.ts';
import { fill } from '../i18n/fill.ts';
import { Said } from '../lists/cells.tsx';
import { ReadingsStrip } from '../readings/ReadingsStrip.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Inner, Reference } from '../shared/Reference.tsx';
import { Term } from '../shared/Term.tsx';

export default () => (
  <RecordPage<Series>>
    {(series) => (
      <>
        <Facts>
          <Fact name="monitor">
            <Reference noun="monitors" slug={series.monitor} />
          </Fact>
          <Fact name="parameter">{series.parameter}</Fact>
          <Fact name="unit">
            <Term kind="quantityUnit" value={series.unit} />
          </Fact>
          {series.poc !== null && <Fact name="poc">{series.poc}</Fact>}
          <Fact name="kind">{series.kind}</Fact>
          <Fact name="intervalSeconds">
            <Said what={(say) => fill(say.lang.seconds, { n: series.intervalSeconds / 60 })} />
          </Fact>
        </Facts>
        <ReadingsStrip series={series} />
        <p>
          <Inner to={`/readings?series=${series.slug}`}>
            <Said what={(say) => say.nouns.readings.many} />
          </Inner>
        </p>
      </>
    )}
  </RecordPage>
);
