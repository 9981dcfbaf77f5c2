import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, Long, Quantity, RecordChoice, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

/** Verbatim needs page, clause and quote; what lacks them is our summary. */
export function Inputs() {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <RecordChoice source="permit" noun="permits" needed />
        <Text source="name" needed />
        <Word source="type" words="conditionType" needed />
        <Word source="force" words="force" needed />
        <Text source="appliesTo" />
      </Group>
      <Group title={say.text}>
        <Word source="textKind" words="textKind" label="kind" needed />
        <Text source="clause" />
        <Quantity source="page" />
        <Long source="text" needed />
        <Long source="quote" label="text" />
      </Group>
      <Group title={say.when}>
        <Day source="due" />
        <Text source="dueUnknown" label="due" />
      </Group>
      <HowKnown />
    </>
  );
}
