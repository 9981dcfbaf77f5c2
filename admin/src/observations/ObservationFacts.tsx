import { fill } from '../i18n/fill.ts';
import { useLang, useSay } from '../i18n/use-say.ts';
import { Fact, Facts } from '../shared/Facts.tsx';
import { sayRange } from '../shared/numbers.ts';
import { Reference } from '../shared/Reference.tsx';
import { sayBlock } from './block.ts';
import type { Observation } from './types.ts';

/** The facts as told, as the public sees them. */
export function ObservationFacts({ observation, narrow }: { observation: Observation; narrow?: boolean }) {
  const say = useSay();
  const lang = useLang();
  const { countLow, countBest, countHigh } = observation;
  const counted = countLow !== null || countBest !== null || countHigh !== null;
  return (
    <Facts narrow={narrow}>
      <Fact name="kind">{observation.kind && say.terms.observationKind[observation.kind]}</Fact>
      <Fact name="senses">{observation.senses.map((sense) => say.terms.sense[sense as keyof typeof say.terms.sense] ?? sense).join(', ')}</Fact>
      <Fact name="certainty">{observation.certainty && say.terms.certainty[observation.certainty as keyof typeof say.terms.certainty]}</Fact>
      <Fact name="counted">{counted && fill(say.lang.machinesTold, { n: sayRange({ low: countLow, best: countBest, high: countHigh }, say) })}</Fact>
      <Fact name="text">{observation.text}</Fact>
      <Fact name="cell" always>
        {observation.cell}
      </Fact>
      <Fact name="block" always>
        {observation.block && sayBlock(observation.block, lang)}
      </Fact>
      <Fact name="minutes">{observation.minutes !== null && fill(say.lang.minutesLong, { n: observation.minutes })}</Fact>
      <Fact name="looking">{observation.looking}</Fact>
      <Fact name="facility" always>
        {observation.facility && <Reference noun="facilities" slug={observation.facility} />}
      </Fact>
      <Fact name="unit">{observation.unit && <Reference noun="units" slug={observation.unit} />}</Fact>
      <Fact name="condition">{observation.condition && <Reference noun="conditions" slug={observation.condition} />}</Fact>
      <Fact name="shownName">{observation.shownName}</Fact>
      <Fact name="state">{say.terms.observationState[observation.state]}</Fact>
      <Fact name="corroboration">
        {observation.corroboration?.label && `${observation.corroboration.label}: ${observation.corroboration.classes.join(', ')}`}
      </Fact>
    </Facts>
  );
}
