import Box from '@mui/material/Box';
import { useId, useState } from 'react';
import {
  BooleanInput,
  FormDataConsumer,
  ResourceContextProvider,
  SaveButton,
  SimpleForm,
  Toolbar,
  useGetOne,
  useNotify,
  useParams,
  useRedirect,
} from 'react-admin';
import { dataProvider } from '../data/data-provider.ts';
import type { Condition } from '../data/records.ts';
import { fieldProblems } from '../data/request.ts';
import { forgetRegister } from '../data/titles.ts';
import { forget } from '../data/use-answer.ts';
import { Day, Long, Quantity, RecordChoice, Slug, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import { Labelled, useControlStyle } from '../lists/controls.tsx';
import { may } from '../session/may.ts';
import { useAccount } from '../session/use-account.ts';
import { Page } from '../shared/Page.tsx';
import { Inner, pathTo } from '../shared/Reference.tsx';
import { Missing, Wait } from '../shared/Wait.tsx';
import { ConditionText } from './ConditionText.tsx';
import { LimitInputs } from './LimitInputs.tsx';
import { transcriptionOf, typedFrom } from './typed-in.ts';

/** A condition is typed in from its document: what the record says now above, the document's own words below. */
export default function TypeIn() {
  const { id = '' } = useParams();
  const say = useSay();
  const account = useAccount();
  const { data: condition, error } = useGetOne<Condition>('conditions', { id }, { retry: false });
  const heading = say.typeIn.title;
  if (account === undefined) return <Page title={heading}>{<Wait what={heading} />}</Page>;
  if (!may(account, 'edit')) return <Page title={heading}>{<p>{account ? say.frame.notAllowed : say.frame.signInNeeded}</p>}</Page>;
  if (error) return <Page title={heading}>{<Missing what={say.nouns.conditions.one} error={error} />}</Page>;
  if (!condition) return <Page title={heading}>{<Wait what={heading} />}</Page>;
  return (
    <Page title={`${heading}: ${condition.name}`} above={<Inner to={pathTo('conditions', condition.code)}>{condition.code}</Inner>} lead={say.typeIn.lead}>
      <ConditionText condition={condition} />
      <ResourceContextProvider value="conditions">
        <Form id={id} condition={condition} />
      </ResourceContextProvider>
    </Page>
  );
}

/** `id` as the address has it: what was read under it is what is changed. */
function Form({ id, condition }: { id: string; condition: Condition }) {
  const say = useSay();
  const redirect = useRedirect();
  const notify = useNotify();
  const [image, setImage] = useState<File | null>(null);
  const send = async (values: Record<string, unknown>) => {
    try {
      await dataProvider.transcribe(id, transcriptionOf(values));
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' });
      return fieldProblems(error);
    }
    for (const noun of ['conditions', 'sources', 'documents-wanted'] as const) forgetRegister(noun);
    forget('');
    try {
      if (image) await dataProvider.putPageImage(condition.id, image);
    } catch (error) {
      notify(fill(say.typeIn.imageFailed, { why: error instanceof Error ? error.message : String(error) }), { type: 'warning', autoHideDuration: 12_000 });
    }
    redirect(pathTo('conditions', condition.code));
    return undefined;
  };
  return (
    <SimpleForm
      sx={{ maxWidth: 820, px: 0 }}
      record={typedFrom(condition)}
      onSubmit={send}
      toolbar={
        <Toolbar sx={{ bgcolor: 'transparent', px: 0 }}>
          <SaveButton variant="contained" color="primary" alwaysEnable />
        </Toolbar>
      }
    >
      <Group title={say.typeIn.document}>
        <BooleanInput source="isNew" label={say.typeIn.isNew} helperText={false} sx={{ gridColumn: '1 / -1' }} />
        <FormDataConsumer>{({ formData }) => (formData.isNew ? <NewDocument /> : <KnownDocument />)}</FormDataConsumer>
        <RecordChoice source="wanted" noun="documents-wanted" />
      </Group>
      <Group title={say.typeIn.words}>
        <Quantity source="page" needed />
        <Text source="clause" />
        <Long source="quote" needed />
        <Day source="due" />
        <PageImage onChoose={setImage} />
      </Group>
      <Group title={say.typeIn.limits}>
        <LimitInputs />
      </Group>
    </SimpleForm>
  );
}

/** Only what was read itself can be typed in from. */
const readable = ['read', 'read_copy'];
const documents = ['official_document', 'official_data', 'court_filing', 'party_document', 'securities_filing', 'company_statement'];

const KnownDocument = () => (
  <>
    <RecordChoice source="source" noun="sources" needed />
    <Word source="readAs" words="access" only={readable} label="access" />
  </>
);

const NewDocument = () => (
  <>
    <Slug />
    <Text source="title" needed />
    <Text source="publisher" needed />
    <Day source="publishedOn" />
    <Word source="kind" words="sourceKind" only={documents} needed />
    <Word source="access" words="access" only={readable} needed />
    <Word source="licence" words="licence" needed />
    <Text source="licenceBasis" needed />
    <Text source="url" />
  </>
);

/** The picture of the page is sent once the words are kept. */
function PageImage({ onChoose }: { onChoose: (file: File | null) => void }) {
  const id = useId();
  const say = useSay();
  const style = useControlStyle();
  return (
    <Labelled id={id} label={say.typeIn.image}>
      <Box
        component="input"
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        onChange={(event: { target: HTMLInputElement }) => onChoose(event.target.files?.[0] ?? null)}
        sx={{ ...style, height: 'auto', py: 0.75, maxWidth: '100%' }}
      />
    </Labelled>
  );
}
