import { term } from '../i18n/term.ts';
import { refers, said } from '../lists/cells.tsx';
import { free, oneOf, words, yesNo } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { saySpan } from '../shared/dates.ts';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { StateBadge } from '../states/StateBadge.tsx';
import { severity } from '../states/state.ts';
import { Subject } from './Subject.tsx';
import type { Finding } from './types.ts';

export default () => (
  <NounList<Finding>
    dated
    filters={[
      oneOf('facility', 'facilities'),
      words('state', 'states', 'state', severity),
      yesNo('disputed'),
      words('rule', 'rule'),
      oneOf('condition', 'conditions'),
      free('subject', 'about'),
    ]}
    columns={[
      {
        field: 'about',
        sort: 'subject',
        width: 24,
        cell: (finding) => (
          <Inner to={pathTo('findings', finding.code)}>
            <Subject of={finding.subject} />
          </Inner>
        ),
      },
      { field: 'state', whole: true, cell: (finding) => <StateBadge state={finding.state} disputed={finding.disputed} /> },
      said('period', ({ period }, _say, lang) => saySpan(period.from, period.to, lang), { sort: 'startsAt', width: 8 }),
      refers('facility', 'facilities'),
      said('rule', ({ rule }, say) => term(say, 'rule', rule), { width: 10 }),
    ]}
  />
);
