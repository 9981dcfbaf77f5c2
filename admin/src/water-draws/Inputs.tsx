import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, Quantity, RecordChoice, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <RecordChoice source="facility" noun="facilities" needed />
        <Word source="sourceClass" words="sourceClass" needed />
        <RecordChoice source="supplier" noun="organizations" />
        <Word source="statistic" words="statistic" needed />
      </Group>
      <Group title={say.number}>
        <Quantity source="value" needed />
        <Text source="unit" needed />
        <Word source="qualifier" words="qualifier" />
      </Group>
      <Group title={say.when}>
        <Day source="startsOn" />
        <Day source="endsOn" />
        <Text source="periodNote" label="period" />
      </Group>
      <HowKnown />
    </>
  );
}
