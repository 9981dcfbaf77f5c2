import { CreateBase, SaveButton, SimpleForm, Toolbar } from 'react-admin';
import { forget } from '../data/use-answer.ts';
import { Day, Long, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Page } from '../shared/Page.tsx';
import { Inner } from '../shared/Reference.tsx';
import { useParameters } from '../shared/use-parameters.ts';

/** An auditor proposes another verdict than the rule's; it is shown once a second one has confirmed it. */
export default function Create() {
  const say = useSay();
  const account = useAccount();
  const { parameters } = useParameters();
  const words = say.nouns.overrides;
  if (!may(account ?? null, 'override')) return <Page title={words.one}>{<p>{account ? say.frame.notAllowed : say.frame.signInNeeded}</p>}</Page>;
  return (
    <CreateBase redirect="show" mutationOptions={{ onSettled: () => forget('') }}>
      <Page title={`${say.ra.action.create}: ${words.one}`} above={<Inner to="/overrides">{words.many}</Inner>} lead={say.findings.override.lead}>
        <SimpleForm
          sx={{ maxWidth: 760 }}
          defaultValues={{ finding: parameters.finding, scope: 'version' }}
          toolbar={
            <Toolbar sx={{ bgcolor: 'transparent' }}>
              <SaveButton variant="contained" color="primary" alwaysEnable />
            </Toolbar>
          }
        >
          <Group title={words.one}>
            <Text source="finding" needed />
            <Word source="state" words="verdict" needed />
            <Word source="scope" words="overrideScope" label="reach" needed />
            <Day source="expiresOn" needed />
            <Long source="reason" needed />
          </Group>
        </SimpleForm>
      </Page>
    </CreateBase>
  );
}
