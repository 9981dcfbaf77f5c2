// Conversion of units by their definitions (table.ts), exactly.
//
// Worked: 1 lb/h all year is 8760 / 2000 = 4.38 tons a year. 10,000 gal are 37.85411784 m3. 1 cfs is 448.8311688 gpm. 53 ppb of NO2 are 53 x 46.0055 / 24.45 =
// 99.72562372 ug/m3 at 25 degrees Celsius.
//
// - Units of different dimensions are not converted: a mass is no rate, and a volume no flow.
// - ppb and ug/m3 are told apart by gas; the standards of 40 CFR Part 50 for gases are in ppb and ppm, so this is for showing only. The state of 25 degrees is that of ambient
//   air; stacks are measured at 68 F, and the two never share a constant.
import { given, productOf, quotientOf, type Term } from '../../arithmetic.ts';
import { type Calculation, InputProblem } from '../../calculation.ts';
import { significant } from '../../exact.ts';
import type { Rule } from '../../verdict.ts';
import { aliases, molarMasses, molarVolume, type Unit, units } from './table.ts';

interface Input {
  value: string;
  from: string;
  to: string;
}

const unitsKind: Calculation<Input, { value: string }> = {
  kind: 'units',
  about: 'A quantity in another unit of the same dimension, by the definitions of the units.',
  approximate: ['value'],
  example: { value: '53', from: 'ppb_NO2', to: 'ug_m3' },
  calculate({ value, from, to }) {
    const converted = ofGas(value, from, to) ?? byDefinition(value, from, to);
    return { result: { value: significant(converted.value, 10) }, arithmetic: [converted.tree] };
  },
};

/** Parts per billion or million of a named gas to micrograms in a cubic metre, and back. */
function ofGas(value: string, from: string, to: string): Term | null {
  const [, scale, gas] = /^(ppb|ppm)_(\w+)$/.exec(isMicrograms(from) ? to : from) ?? [];
  if (scale === undefined || gas === undefined) return null;
  const mass = molarMasses[gas];
  if (mass === undefined)
    throw new InputProblem(isMicrograms(from) ? '/to' : '/from', `no molar mass of "${gas}" is held; those of ${Object.keys(molarMasses).join(', ')} are.`);
  const [molar, volume] = [given(`molar mass of ${gas}`, mass), given('litres of a mole at 25 C', molarVolume)];
  const thousand = given('ppb in a ppm', '1000');
  if (isMicrograms(to)) {
    const ppb = scale === 'ppm' ? productOf([given('value', value, 'ppm'), thousand], 'ppb') : given('value', value, 'ppb');
    return quotientOf(productOf([ppb, molar]), volume, 'ug_m3');
  }
  if (!isMicrograms(from)) return null;
  const ppb = quotientOf(productOf([given('value', value, 'ug_m3'), volume]), molar, 'ppb');
  return scale === 'ppm' ? quotientOf(ppb, thousand, 'ppm') : ppb;
}

const isMicrograms = (unit: string): boolean => unit === 'ug_m3' || unit === 'ug/m3';

function byDefinition(value: string, from: string, to: string): Term {
  const [source, target] = [named(from, '/from'), named(to, '/to')];
  if (source.dimension !== target.dimension)
    throw new InputProblem('/to', `${from} is a ${source.dimension} and ${to} a ${target.dimension}: one is not converted into the other.`);
  const base = productOf([given('value', value), given(`${from} in the base unit`, source.times), given(`part of ${to}`, target.over)]);
  return quotientOf(base, productOf([given(`${to} in the base unit`, target.times), given(`part of ${from}`, source.over)]), to);
}

function named(name: string, pointer: string): Unit {
  const found = units[name] ?? units[aliases[name] ?? ''];
  if (!found)
    throw new InputProblem(
      pointer,
      `"${name}" is no unit that is known here; known are ${Object.keys(units).join(', ')}, and ppb_ or ppm_ of a gas with ug_m3.`,
    );
  return found;
}

export const unitsOfMeasure: Rule = {
  id: 'units',
  version: '2026-11-25',
  title: 'Conversion of units',
  citation: 'NIST SP 811; 25 degrees Celsius and one atmosphere for ambient gases',
  verified: true,
  since: null,
  calculations: [unitsKind],
};
