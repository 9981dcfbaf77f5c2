import type { Inspection } from '../data/records.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<Inspection> editable>
    {(inspection) => (
      <Facts>
        <Fact name="date">
          <EdtfDate date={inspection.date} />
        </Fact>
        <Fact name="facility">
          <Reference noun="facilities" slug={inspection.facility} />
        </Fact>
        <Fact name="agency" always>
          {inspection.agency && <Reference noun="organizations" slug={inspection.agency} />}
        </Fact>
        <Fact name="permit">{inspection.permit && <Reference noun="permits" slug={inspection.permit} />}</Fact>
        <Fact name="result" always>
          {inspection.result && <Sourced>{inspection.result}</Sourced>}
        </Fact>
      </Facts>
    )}
  </RecordPage>
);
