import type { Claim } from '../data/records.ts';
import { plain } from '../i18n/term.ts';
import { dated, linked, said, told, worded } from '../lists/cells.tsx';
import { free, oneOf, words } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { sayQuantity } from '../shared/numbers.ts';
import { Reference } from '../shared/Reference.tsx';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <NounList<Claim>
    dated
    filters={[
      oneOf('facility', 'facilities'),
      oneOf('cohort', 'units'),
      oneOf('permit', 'permits'),
      free('topic'),
      words('wording', 'wording'),
      words('position', 'position'),
      oneOf('statedByOrganization', 'organizations', 'statedBy'),
    ]}
    columns={[
      linked('claims', 'text', ({ text }) => <Sourced>{text}</Sourced>, { width: 22 }),
      worded('wording', 'wording'),
      told('statedBy', { width: 12 }),
      dated('statedOn'),
      said(
        'value',
        ({ value, low, high, qualifier, unit }, say) =>
          value === null && low === null && high === null ? '' : sayQuantity({ value, low, high, qualifier }, unit, say),
        { width: 9 },
      ),
      { field: 'topic', sort: 'topic', cell: ({ topic }) => plain(topic) },
      { field: 'about', cell: ({ about }) => (about.facility ? <Reference noun="facilities" slug={about.facility} /> : (about.area ?? about.rule)) },
    ]}
  />
);
