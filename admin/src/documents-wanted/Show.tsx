import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { DocumentWanted } from '../data/records.ts';
import { Said } from '../lists/cells.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { RecordRows } from '../shared/SeeAlso.tsx';
import { Sourced } from '../shared/Text.tsx';

export default () => (
  <RecordPage<DocumentWanted>>
    {(document) => (
      <>
        <Facts>
          <Fact name="holder">
            <Sourced>{document.holder}</Sourced>
          </Fact>
          <Fact name="identifier" always>
            {document.identifier}
          </Fact>
          <Fact name="howToAsk">
            <Sourced>{document.howToAsk}</Sourced>
          </Fact>
          <Fact name="heldAs">{document.heldAs && <Reference noun="sources" slug={document.heldAs} />}</Fact>
          <Fact name="knownCopies">
            {document.knownCopies.map((copy) => (
              <div key={String(copy.url)}>
                <Link href={String(copy.url)} rel="noreferrer nofollow">
                  {String(copy.note ?? copy.url)}
                </Link>
                {copy.sha256 ? <Typography variant="caption" component="div">{`SHA-256 ${String(copy.sha256)}`}</Typography> : null}
              </div>
            ))}
          </Fact>
        </Facts>
        {document.upgrades.length > 0 && (
          <>
            <Typography variant="h4" component="h2" sx={{ mt: 3 }}>
              <Said what={(say) => say.fields.upgrades} />
            </Typography>
            <RecordRows slugs={document.upgrades} />
          </>
        )}
      </>
    )}
  </RecordPage>
);
