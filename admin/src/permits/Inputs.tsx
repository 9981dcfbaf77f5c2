import { HowKnown } from '../forms/HowKnown.tsx';
import { Day, Quantity, RecordChoice, Text, Word } from '../forms/inputs.tsx';
import { Group } from '../forms/RecordForm.tsx';
import { useSay } from '../i18n/use-say.ts';

export function Inputs({ first = false }: { first?: boolean }) {
  const say = useSay().forms;
  return (
    <>
      <Group title={say.what}>
        <RecordChoice source="facility" noun="facilities" needed />
        <Word source="kind" words="permitKind" needed />
        <Text source="type" needed />
        <Text source="number" />
        <RecordChoice source="authority" noun="organizations" needed />
        <RecordChoice source="holder" noun="organizations" />
        <Word source="state" words="permitState" needed />
        <Day source="stateAsOf" />
      </Group>
      <Group title={say.when}>
        <Day source="appliedOn" />
        <Day source="draftOn" />
        {first && <Day source="versions.0.issuedOn" label="issuedOn" />}
        {first && <Day source="versions.0.effectiveOn" label="effectiveOn" />}
        {first && <Day source="versions.0.expiresOn" label="expiresOn" />}
      </Group>
      <Group title={say.number}>
        <Text source="covers.text" label="covers" />
        <Quantity source="covers.count" label="count" />
      </Group>
      <HowKnown />
    </>
  );
}
