import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, Long, Quantity, RecordChoice, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <RecordChoice source="facility" noun="facilities" needed />
        <Word source="subject" words="subject" needed />
        <Word source="permanence" words="permanence" needed />
        <Text source="maker" />
        <Text source="model" />
        <Text source="technology" />
        <RecordChoice source="partOf" noun="units" />
      </Group>
      <Group title={say.number}>
        <Quantity source="count" />
        <Day source="countAsOf" label="asOf" />
        <Quantity source="ratedMwEach" />
      </Group>
      <Group title={say.when}>
        <Day source="from" />
        <Day source="to" />
      </Group>
      <HowKnown>
        <Long source="controls" />
      </HowKnown>
    </>
  );
}
