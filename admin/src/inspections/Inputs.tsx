import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, Long, RecordChoice, Text } from '../forms/inputs.tsx';
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
      <HowKnown />
    </>
  );
}
