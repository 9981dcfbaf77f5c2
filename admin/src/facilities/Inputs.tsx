import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <Text source="name" needed />
        <Word source="kind" words="facilityKind" needed />
        <Text source="status" />
        <Day source="statusAsOf" />
      </Group>
      <Group title={say.where}>
        <Text source="address" />
        <Text source="city" />
        <Text source="county" />
        <Text source="state" label="usState" />
        <Text source="ianaTimeZone" label="timeZone" needed />
        <Text source="standardUtcOffset" label="standardUtcOffset" needed />
      </Group>
      <HowKnown />
    </>
  );
}
