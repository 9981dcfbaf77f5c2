import Button from '@mui/material/Button';
import { LinkBase } from 'react-admin';
import { useSay } from '../i18n/use-say.ts';
import { refers, said, titled, worded } from '../lists/cells.tsx';
import { oneOf } from '../lists/column.ts';
import { NounList } from '../lists/NounList.tsx';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { sayDate } from '../shared/dates.ts';
import { DraftMark } from './DraftMark.tsx';
import type { ReportRecord } from './types.ts';

function MakeButton() {
  const say = useSay();
  return may(useAccount() ?? null, 'report') ? (
    <Button component={LinkBase} to="/reports/create">
      {say.reports.make}
    </Button>
  ) : null;
}

export default () => (
  <NounList<ReportRecord>
    search={false}
    actions={<MakeButton />}
    filters={[oneOf('facility', 'facilities')]}
    columns={[
      titled('reports', 'title'),
      { field: 'status', cell: (report) => <DraftMark report={report} /> },
      refers('facility', 'facilities'),
      said('recordAsOf', ({ asOf }, _say, lang) => sayDate(asOf, lang)),
      worded('lang', 'lang'),
      worded('state', 'reportState'),
      { field: 'pages', numeric: true, cell: ({ pages }) => pages },
      {
        label: 'PDF',
        cell: ({ pdf, code }) =>
          pdf && (
            <a href={pdf} aria-label={`PDF ${code}`}>
              PDF
            </a>
          ),
      },
    ]}
  />
);
