import type { ReactNode } from 'react';
import { CreateBase, useResourceContext } from 'react-admin';
import { forgetRegister } from '../data/titles.ts';
import { forget } from '../data/use-answer.ts';
import { useSay } from '../i18n/use-say.ts';
import type { NounName } from '../noun.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Page } from '../shared/Page.tsx';
import { Inner } from '../shared/Reference.tsx';
import { RecordForm } from './RecordForm.tsx';

interface CreatePageProps {
  /** Fields that a new record begins with and the form does not ask for. */
  start?: Record<string, unknown>;
  children: ReactNode;
}

export function CreatePage({ start, children }: CreatePageProps) {
  const noun = useResourceContext() as NounName;
  const say = useSay();
  const account = useAccount();
  const words = say.nouns[noun];
  if (!may(account ?? null, 'edit')) return <Page title={words.one}>{<p>{account ? say.frame.notAllowed : say.frame.signInNeeded}</p>}</Page>;
  return (
    <CreateBase
      redirect="show"
      mutationOptions={{
        onSettled: () => {
          forgetRegister(noun);
          forget('');
        },
      }}
    >
      <Page title={`${say.ra.action.create}: ${words.one}`} above={<Inner to={`/${noun}`}>{words.many}</Inner>} lead={words.about}>
        <RecordForm correcting={false} start={start}>
          {children}
        </RecordForm>
      </Page>
    </CreateBase>
  );
}
