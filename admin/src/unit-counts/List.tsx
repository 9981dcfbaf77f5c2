import type { UnitCount } from '../data/records.ts';
import { dated, linked, refers, said, told, worded } from '../lists/cells.tsx';
import { oneOf, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { Reference } from '../shared/Reference.tsx';
import { CountText } from './CountText.tsx';

export default () => (
  <NounList<UnitCount>
    creatable
    dated
    filters={[oneOf('facility', 'facilities'), oneOf('cohort', 'units'), words('basis', 'basis'), words('subject', 'subject'), words('method', 'method')]}
    columns={[
      linked('unit-counts', 'counted', (count) => <CountText count={count} />, { width: 9 }),
      worded('basis', 'basis'),
      dated('date', { sort: 'date' }),
      said('cohort', ({ cohort }, say) => (cohort ? <Reference noun="units" slug={cohort} /> : say.lang.allOnSite), { width: 14 }),
      refers('facility', 'facilities'),
      worded('method', 'method'),
      told('observer', { width: 12 }),
      dated('reportedOn'),
    ]}
  />
);
