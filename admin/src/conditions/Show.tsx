import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { LinkBase, useRefresh } from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import type { Condition } from '../data/records.ts';
import { useSay } from '../i18n/use-say.ts';
import { Said } from '../lists/cells.tsx';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { Reference } from '../shared/Reference.tsx';
import { Related } from '../shared/Related.tsx';
import { Term } from '../shared/Term.tsx';
import { EdtfDate, Sourced } from '../shared/Text.tsx';
import { Missing } from '../shared/Wait.tsx';
import { ConditionText } from './ConditionText.tsx';
import { sayLimit } from './limit.ts';
import { PageImage } from './PageImage.tsx';

export default () => (
  <RecordPage<Condition>
    related={(condition) => (
      <Related
        to={[
          { noun: 'findings', filter: { condition: condition.slug! } },
          { noun: 'record-searches', filter: { condition: condition.slug! } },
          { noun: 'documents-wanted', filter: { upgrades: condition.slug! } },
        ]}
      />
    )}
    editable
    actions={(condition) => (
      <>
        <TypeInLink code={condition.code} />
        {!condition.confirmed && condition.textKind === 'verbatim' && <Confirm id={condition.code} />}
      </>
    )}
  >
    {(condition) => (
      <>
        <ConditionText condition={condition} />
        <PageImage condition={condition} />
        <Box sx={{ mt: 2 }}>
          <Facts>
            <Fact name="permit">
              <Reference noun="permits" slug={condition.permit} />
            </Fact>
            <Fact name="facility">
              <Reference noun="facilities" slug={condition.facility} />
            </Fact>
            <Fact name="type">
              <Term kind="conditionType" value={condition.type} />
            </Fact>
            <Fact name="force">
              <Term kind="force" value={condition.force} />
            </Fact>
            <Fact name="limit">
              <Said what={(say) => condition.limits.map((limit) => <div key={limit.quantity}>{sayLimit(limit, say)}</div>)} />
            </Fact>
            <Fact name="appliesTo" always>
              {condition.appliesTo && <Sourced>{condition.appliesTo}</Sourced>}
            </Fact>
            <Fact name="clause" always>
              {condition.clause}
            </Fact>
            <Fact name="page" always>
              {condition.page}
            </Fact>
            <Fact name="due">{condition.due ? <EdtfDate date={condition.due} /> : condition.dueUnknown && <Sourced>{condition.dueUnknown}</Sourced>}</Fact>
            <Fact name="confirmed">
              <Said what={(say) => (condition.confirmed ? say.frame.yes : say.frame.no)} />
            </Fact>
            <Fact name="primaryDocument">{condition.primaryDocument && <Reference noun="documents-wanted" slug={condition.primaryDocument} />}</Fact>
          </Facts>
        </Box>
      </>
    )}
  </RecordPage>
);

function TypeInLink({ code }: { code: string }) {
  const say = useSay();
  const account = useAccount() ?? null;
  if (!may(account, 'edit')) return null;
  return (
    <Button component={LinkBase} to={`/type-in/${code}`}>
      {say.typeIn.title}
    </Button>
  );
}

/** A second person says that text and limit are as the document has them. */
function Confirm({ id }: { id: string }) {
  const say = useSay();
  const account = useAccount() ?? null;
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  if (!may(account, 'confirm')) return null;
  return (
    <>
      <Button onClick={() => dataProvider.confirm(id).then(refresh, setError)}>{say.record.confirm}</Button>
      {error !== null && <Missing what={say.record.confirm} error={error} />}
    </>
  );
}
