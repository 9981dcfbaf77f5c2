import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, Quantity, RecordChoice, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

/** A number never goes in without basis, date, method, observer and source. */
export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <RecordChoice source="facility" noun="facilities" needed />
        <RecordChoice source="cohort" noun="units" />
        <Word source="subject" words="subject" needed />
        <Word source="basis" words="basis" needed />
      </Group>
      <Group title={say.number}>
        <Quantity source="low" />
        <Quantity source="best" />
        <Quantity source="high" />
        <Word source="qualifier" words="qualifier" needed />
      </Group>
      <Group title={say.when}>
        <Day source="date" />
        <Day source="reportedOn" />
      </Group>
      <HowKnown>
        <Word source="method" words="method" needed />
        <Text source="observer" needed />
        <RecordChoice source="permit" noun="permits" />
      </HowKnown>
    </>
  );
}
