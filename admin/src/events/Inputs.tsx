import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, Long, RecordChoice, Text } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <Text source="title" needed />
        <Text source="type" needed />
        <RecordChoice source="facility" noun="facilities" />
        <Text source="docket" />
        <Long source="summary" />
        <Text source="outcome" />
      </Group>
      <Group title={say.when}>
        <Day source="date" />
        <Day source="endDate" />
      </Group>
      <HowKnown />
    </>
  );
}
