import type { WaterDraw } from '../data/records.ts';
import { Said } from '../lists/cells.tsx';
import { saySpan } from '../shared/dates.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayQuantity } from '../shared/numbers.ts';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Term } from '../shared/Term.tsx';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<WaterDraw> editable>
    {(draw) => (
      <Facts>
        <Fact name="value">
          <Said what={(say) => sayQuantity(draw, draw.unit, say)} />
        </Fact>
        <Fact name="statistic">
          <Term kind="statistic" value={draw.statistic} />
        </Fact>
        <Fact name="period" always>
          {(draw.startsOn || draw.periodNote) && (
            <>
              <Said what={(_say, lang) => saySpan(draw.startsOn, draw.endsOn, lang)} /> <Sourced>{draw.periodNote}</Sourced>
            </>
          )}
        </Fact>
        <Fact name="facility">
          <Reference noun="facilities" slug={draw.facility} />
        </Fact>
        <Fact name="sourceClass">
          <Term kind="sourceClass" value={draw.sourceClass} />
        </Fact>
        <Fact name="supplier" always>
          {draw.supplier && <Reference noun="organizations" slug={draw.supplier} />}
        </Fact>
      </Facts>
    )}
  </RecordPage>
);
