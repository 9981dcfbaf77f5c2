// What must stand beside a daily value or a design value, in both languages.

import type { Remark } from '../rules/index.ts';

export interface Both {
  en: string;
  es: string;
}

export const oneIsNoViolation: Both = {
  en: 'One year, one day or one sensor above the number is an exceedance and no violation of the standard: the standard is met or not met by three years of a regulatory site.',
  es: 'Un año, un día o un sensor por encima del número es una excedencia y no una violación de la norma: la norma se cumple o no con tres años de un sitio regulatorio.',
};

export const preliminary: Both = {
  en: 'Made by Fenceline from the values held here, which may be preliminary; the value of the agency is made from certified data.',
  es: 'Calculado por Fenceline con los valores aquí guardados, que pueden ser preliminares; el valor de la agencia se calcula con datos certificados.',
};

export const notRegulatory = (monitor: string, monitorClass: string): Both => ({
  en: `${monitor} is of class ${monitorClass}: only regulatory monitors make a design value.`,
  es: `${monitor} es de clase ${monitorClass}: solo los monitores regulatorios producen un valor de diseño.`,
});

export const noThreeYearForm: Both = {
  en: 'The standards of CO go by the second-highest value of one year, not by a value over three years.',
  es: 'Las normas de CO se rigen por el segundo valor más alto de un año, no por un valor de tres años.',
};

/** Of one design value, by the keys of the rule. */
export const remarks: Record<Remark, Both> = {
  since_not_read: {
    en: 'The day from which this level is in force was not read: in the years asked about another may have been.',
    es: 'No se leyó desde qué día rige este nivel: en los años consultados pudo regir otro.',
  },
  season_not_read: {
    en: 'The ozone season of this state, March to October, was recalled and not read: a result that rests on it is unverified.',
    es: 'La temporada de ozono de este estado, de marzo a octubre, se anotó de memoria y no se leyó: un resultado que se apoya en ella no está verificado.',
  },
  season_not_held: {
    en: 'The ozone season of this state is not held, so that completeness cannot be told.',
    es: 'No se tiene la temporada de ozono de este estado, de modo que no se puede saber si los datos están completos.',
  },
  ranks_not_read: {
    en: 'The rows of the table of ranks were recalled and not read: the result is unverified.',
    es: 'Las filas de la tabla de rangos se anotaron de memoria y no se leyeron: el resultado no está verificado.',
  },
  completeness_not_read: {
    en: 'What makes a year of daily means complete was not read: quarters are judged as for the hour, a convention of this project.',
    es: 'No se leyó qué hace completo un año de medias diarias: los trimestres se juzgan como para la hora, una convención de este proyecto.',
  },
  monitor_days_scheduled: {
    en: 'The monitor is taken to sample every day of the calendar, a convention of this project.',
    es: 'Se supone que el monitor mide todos los días del calendario, una convención de este proyecto.',
  },
};
