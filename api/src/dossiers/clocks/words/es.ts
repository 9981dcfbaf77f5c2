import type { ClockWords } from './en.ts';

const days = (n: number): string => (n === 1 ? 'un día' : `${n} días`);

/** Lo que dicen los plazos en español. */
export const es: ClockWords = {
  days: (first, last) => {
    if (first === last) return first === 0 ? 'hoy' : first > 0 ? `dentro de ${days(first)}` : `hace ${days(-first)}`;
    if (first > 0) return `dentro de ${first} a ${days(last)}`;
    if (last < 0) return `hace de ${-last} a ${days(-first)}`;
    return last === 0 ? `entre hace ${days(-first)} y hoy` : `el día está entre ${first === 0 ? 'hoy' : `hace ${days(-first)}`} y dentro de ${days(last)}`;
  },
  permitEnd: (name) => `Último día: ${name}`,
  renewal: (name) => `Vence el plazo de la solicitud de renovación: ${name}`,
  renewalNote:
    'Seis meses antes del último día según la ley federal; el programa de un estado puede pedirla hasta dieciocho meses antes. El permiso dice qué día.',
  months: (months, cohort) => `${months === 12 ? 'Doce' : 'Veinticuatro'} meses desde que, según se dice, estaban las primeras de ${cohort}`,
  monthsNote: 'Se cuentan desde las primeras máquinas del grupo; de ninguna máquina en particular se sabe cuándo llegó y cuándo se fue.',
  due: (name) => `Vence: ${name}`,
  dueNote: 'Que aquí no haya un informe no muestra que no se presentó.',
  planned: (type, name) =>
    `${({ removal_deadline: 'Plazo de retiro', hearing: 'Audiencia' } as Record<string, string>)[type] ?? type.replaceAll('_', ' ')}, ${name}`,
  event: (title) => title,
  calendar: (facility) => `Fenceline: fechas de ${facility}`,
  note: 'Calculado a partir del registro; no es asesoramiento jurídico ni está vinculado a ninguna agencia o empresa.',
};
