// The shapes that inputs of calculations are made of. Quantities are decimal text, so that no digit is lost on the way.
import { z } from 'zod';

/** A number as its source printed it. */
export const quantity = z
  .string()
  .max(60, 'A number of at most 60 characters.')
  .regex(/^-?\d+(\.\d+)?$/, 'A plain decimal number as text, such as "0.070".')
  .meta({ example: '12.3' });

export const quantityAtLeastZero = z
  .string()
  .max(60, 'A number of at most 60 characters.')
  .regex(/^\d+(\.\d+)?$/, 'A plain decimal number of zero or more as text, such as "0.070".')
  .meta({ example: '12.3' });

/** A concentration: no air holds a million of any of the units asked for, and whole thousandths of it stay exact. */
export const concentration = z
  .string()
  .max(60, 'A number of at most 60 characters.')
  .regex(/^-?\d{1,6}(\.\d+)?$/, 'A plain decimal number below a million as text, such as "0.070".')
  .meta({ example: '12.3' });
export const orMissingConcentration = concentration.nullable();

/** A value that may be missing. Missing is null, and never zero. */
export const orMissing = quantity.nullable();

/** Dates reach eighteen months and more back and forth from what is given: a year has four digits on the way too. */
const years = '(19|20|21)\\d{2}';
const isNear = (text: string) => text >= '1900' && text < '2200';
export const day = z.iso
  .date()
  .refine((text) => isNear(text), 'A date from 1900 to 2199, such as 2026-07-02.')
  .meta({ example: '2026-07-02' });
export const dayOrNull = day.nullable();
export const month = z
  .string()
  .regex(new RegExp(`^${years}-(0[1-9]|1[0-2])$`), 'A month from 1900 to 2199, such as 2026-07.')
  .meta({ example: '2026-07' });
export const quarter = z
  .string()
  .regex(new RegExp(`^${years}Q[1-4]$`), 'A calendar quarter from 1900 to 2199, such as 2026Q3.')
  .meta({ example: '2026Q3' });

/** An instant with its zone, no wider than zones are. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((text) => isNear(text) && /(Z|[+-](0\d|1[0-5]):\d{2})$/.test(text), 'An instant from 1900 to 2199 with its zone, such as 2026-07-01T06:00:00Z.')
  .meta({ example: '2026-07-01T06:00:00Z' });
