import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, RecordChoice, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

/** How a record is searched; counts have other methods. */
const methods = ['searched_online', 'asked_in_writing', 'asked_in_person', 'records_request'];

/** That an agency's record was searched or asked, and what came of it: also where nothing was found. */
export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <RecordChoice source="agency" noun="organizations" needed />
        <Text source="about" label="searchedAbout" needed />
        <RecordChoice source="facility" noun="facilities" />
        <RecordChoice source="permit" noun="permits" />
        <RecordChoice source="condition" noun="conditions" />
        <Day source="periodFrom" />
        <Day source="periodTo" />
      </Group>
      <Group title={say.when}>
        <Day source="searchedOn" needed />
        <Text source="searchedBy" needed />
        <Word source="method" words="method" only={methods} needed />
        <Word source="result" words="searchResult" needed />
      </Group>
      <HowKnown />
    </>
  );
}
