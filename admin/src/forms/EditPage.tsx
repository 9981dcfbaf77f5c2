import type { ReactNode } from 'react';
import { EditBase, useEditContext, useGetOne, useParams, useResourceContext } from 'react-admin';
import { forgetRegister, titleOf } from '../data/titles.ts';
import type { Published } from '../data/types.ts';
import { forget } from '../data/use-answer.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Page } from '../shared/Page.tsx';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import { changedFields } from './changed.ts';
import { RecordForm } from './RecordForm.tsx';

/** A correction makes a new version; the old one stays readable at its permalink. */
export function EditPage({ children }: { children: ReactNode }) {
  const noun = useResourceContext() as NounName;
  const { id = '' } = useParams();
  const say = useSay();
  const account = useAccount();
  // A form is about the record's own id; the address may name it by slug or code.
  const { data: named, error } = useGetOne<Published>(noun, { id }, { retry: false });
  if (account === undefined) return <Page title={say.record.edit}>{<Wait what={say.nouns[noun].one} />}</Page>;
  if (!may(account, 'edit')) return <Page title={say.record.edit}>{<p>{account ? say.frame.notAllowed : say.frame.signInNeeded}</p>}</Page>;
  if (error) return <Page title={say.record.edit}>{<Missing what={say.nouns[noun].one} error={error} />}</Page>;
  if (!named) return <Page title={say.record.edit}>{<Wait what={say.nouns[noun].one} />}</Page>;
  return (
    <EditBase
      id={named.id}
      mutationMode="pessimistic"
      redirect={() => pathTo(noun, id).slice(1)}
      transform={(data: Record<string, unknown>, options?: { previousData?: Record<string, unknown> }) => changedFields(options?.previousData ?? {}, data)}
      mutationOptions={{
        onSettled: () => {
          forgetRegister(noun);
          forget('');
        },
      }}
    >
      <Form noun={noun} id={id}>
        {children}
      </Form>
    </EditBase>
  );
}

function Form({ noun, id, children }: { noun: NounName; id: string; children: ReactNode }) {
  const saying = { say: useSay(), lang: useLang() };
  const { say } = saying;
  const { record, isPending } = useEditContext<Published>();
  if (isPending || !record) return <Page title={say.record.edit}>{<Wait what={say.nouns[noun].one} />}</Page>;
  return (
    <Page title={`${say.record.edit}: ${titleOf(noun, record, saying)}`} above={<Inner to={pathTo(noun, id)}>{record.code}</Inner>} lead={say.forms.editLead}>
      <RecordForm correcting>{children}</RecordForm>
    </Page>
  );
}
