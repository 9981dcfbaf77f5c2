import type { RecordSearch } from '../data/records.ts';
import { Said } from '../lists/cells.tsx';
import { saySpan } from '../shared/dates.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Term } from '../shared/Term.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<RecordSearch> editable>
    {(search) => (
      <Facts>
        <Fact name="agency">
          <Reference noun="organizations" slug={search.agency} />
        </Fact>
        <Fact name="about">
          <Sourced>{search.about}</Sourced>
        </Fact>
        <Fact name="facility">{search.facility && <Reference noun="facilities" slug={search.facility} />}</Fact>
        <Fact name="permit">{search.permit && <Reference noun="permits" slug={search.permit} />}</Fact>
        <Fact name="condition">{search.condition && <Reference noun="conditions" slug={search.condition} />}</Fact>
        <Fact name="period" always>
          {(search.periodFrom || search.periodTo) && <Said what={(_say, lang) => saySpan(search.periodFrom, search.periodTo, lang)} />}
        </Fact>
        <Fact name="searchedOn">
          <EdtfDate date={search.searchedOn} />
        </Fact>
        <Fact name="searchedBy">{search.searchedBy}</Fact>
        <Fact name="method">
          <Term kind="method" value={search.method} />
        </Fact>
        <Fact name="result">
          <Term kind="searchResult" value={search.result} />
        </Fact>
      </Facts>
    )}
  </RecordPage>
);
