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

/** A value that may be missing. Missing is null, and never zero. */
export const orMissing = quantity.nullable();

export const day = z.iso.date().meta({ example: '2026-07-02' });
export const dayOrNull = day.nullable();
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month such as 2026-07.')
  .meta({ example: '2026-07' });
export const quarter = z
  .string()
  .regex(/^\d{4}Q[1-4]$/, 'A calendar quarter such as 2026Q3.')
  .meta({ example: '2026Q3' });
