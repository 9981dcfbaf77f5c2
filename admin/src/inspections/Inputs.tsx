import { Day, Long, RecordChoice, SourceSlugs, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <RecordChoice source="facility" noun="facilities" needed />
        <RecordChoice source="agency" noun="organizations" />
        <RecordChoice source="permit" noun="permits" />
        <Text source="type" needed />
        <Day source="date" needed />
        <Long source="result" />
      </Group>
      <Group title={say.how}>
        <Word source="confidence" words="confidence" needed />
        <SourceSlugs />
        <Long source="note" />
      </Group>
    </>
  );
}
