import type { Emission } from '../data/records.ts';
import { Said } from '../lists/cells.tsx';
import { saySpan } from '../shared/dates.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayQuantity } from '../shared/numbers.ts';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<Emission> editable>
    {(emission) => (
      <Facts>
        <Fact name="pollutant">{emission.pollutant}</Fact>
        <Fact name="massShortTon">
          <Said what={(say) => sayQuantity({ value: emission.massShortTon }, 'short_ton', say)} />
          {emission.rawText && ` (${emission.rawText} ${emission.rawUnit ?? ''})`}
        </Fact>
        <Fact name="period">
          <Said what={(_say, lang) => saySpan(emission.startsOn, emission.endsOn, lang)} />
        </Fact>
        <Fact name="facility">
          <Reference noun="facilities" slug={emission.facility} />
        </Fact>
        <Fact name="unit">{emission.unit && <Reference noun="units" slug={emission.unit} />}</Fact>
        <Fact name="method" always>
          {emission.method && <Sourced>{emission.method}</Sourced>}
        </Fact>
      </Facts>
    )}
  </RecordPage>
);
