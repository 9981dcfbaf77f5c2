import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { writeInstant } from '../shared/dates.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayBytes } from '../shared/numbers.ts';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { DraftMark } from './DraftMark.tsx';
import { isDraft } from './draft.ts';
import type { ReportRecord } from './types.ts';

export default () => <RecordPage<ReportRecord>>{(report) => <Body report={report} />}</RecordPage>;

function Body({ report }: { report: ReportRecord }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <Typography component="div" sx={{ mb: 2 }}>
        <DraftMark report={report} /> {isDraft(report) && say.reports.draftWhy}
      </Typography>
      {report.pdf && (
        <Button href={report.pdf} variant="contained" color="primary" sx={{ mb: 2 }}>
          {say.reports.download}
          {report.pdfBytes ? ` (${sayBytes(report.pdfBytes)})` : ''}
        </Button>
      )}
      <Facts>
        <Fact name="facility">
          <Reference noun="facilities" slug={report.facility} />
        </Fact>
        <Fact label={say.reports.asOf}>{writeInstant(report.asOf, lang)}</Fact>
        <Fact name="lang">{say.terms.lang[report.lang]}</Fact>
        <Fact name="state">{say.terms.reportState[report.state]}</Fact>
        <Fact name="preparedBy">{report.preparedBy}</Fact>
        <Fact name="reason">{report.reason}</Fact>
        <Fact name="pages">{report.pages && fill(say.reports.pages, { count: report.pages })}</Fact>
        <Fact label={say.reports.hash}>{report.pdfSha256}</Fact>
        <Fact label={say.reports.modelHash}>{report.modelHash}</Fact>
      </Facts>
    </>
  );
}
