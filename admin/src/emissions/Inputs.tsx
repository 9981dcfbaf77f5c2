import { Day, Long, Quantity, RecordChoice, SourceSlugs, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <RecordChoice source="facility" noun="facilities" needed />
        <RecordChoice source="unit" noun="units" />
        <Text source="pollutant" needed />
      </Group>
      <Group title={say.number}>
        <Quantity source="massShortTon" needed />
      </Group>
      <Group title={say.when}>
        <Day source="startsOn" needed />
        <Day source="endsOn" />
      </Group>
      <Group title={say.how}>
        <Word source="confidence" words="confidence" needed />
        <SourceSlugs />
        <Long source="note" />
      </Group>
    </>
  );
}
