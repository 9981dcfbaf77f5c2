import type { CalculatedAnswer, CalculationKind, CalculationKinds } from '@fenceline/api/calculations/calculations.schema';

export type { CalculationKind, CalculationKinds };
export type Calculated = CalculatedAnswer;
