import { z } from 'zod';

const both = z.object({ en: z.string(), es: z.string() });
const decimal = z.string().describe('Decimal text.');

export const airDay = z
  .object({
    day: z.iso.date().describe('Day of local standard time, which has 24 hours all year.'),
    hours: z.int().describe('Hours of which a value is held, of 24.'),
    value: decimal
      .nullable()
      .describe('24-hour mean of PM2.5 and PM10, highest 8-hour mean of OZONE, highest hour of NO2, SO2 and CO. Null where the day has none.'),
    unit: z.string().describe('Unit of the standard, into which the values were brought.'),
    valid: z.boolean().describe('Whether the day counts as complete by the appendix of its standard.'),
    windows: z.int().nullable().describe('Of OZONE: valid 8-hour means, of 17.'),
    startHour: z.int().nullable().describe('Of OZONE: first hour of the highest mean, local standard time.'),
    aqi: z.int().nullable().describe('Index of the daily value, by the table in force now.'),
    category: z.string().nullable(),
    exceeds: z
      .boolean()
      .nullable()
      .describe('Whether the daily value is above the daily level. One day above it is an exceedance and not a violation of the standard.'),
  })
  .meta({ id: 'AirDay' });

export const airDays = z.object({ data: z.array(airDay), next: z.null(), series: z.string(), remarks: z.array(both) }).meta({ id: 'AirDays' });

const inputs = z.object({
  count: z.int().describe('Readings that went in.'),
  from: z.string().nullable().describe('Start of the first of them.'),
  until: z.string().nullable().describe('Start of the last of them.'),
  sha256: z.string().describe('Of the canonical JSON of [[start, value], …] in order of start, values as stored.'),
});

const year = z.object({
  year: z.int(),
  value: decimal.nullable(),
  complete: z.boolean(),
  quarters: z.array(z.object({ quarter: z.int(), calendarDays: z.int(), completeDays: z.int(), anyDays: z.int() })),
});

export const designValueAnswer = z
  .object({
    series: z.string(),
    monitor: z.string(),
    monitorClass: z.string(),
    parameter: z.string(),
    years: z.array(z.int()),
    standards: z.array(
      z.object({
        standard: z.string(),
        type: z.enum(['primary', 'secondary', 'both']),
        level: decimal.describe('In force at the end of the last year.'),
        unit: z.string(),
        form: z.string(),
        years: z.array(year).describe('Of a form of one year the last alone.'),
        unrounded: decimal.nullable(),
        designValue: decimal.nullable().describe('In the unit of the standard; of PM10_24H the expected exceedances a year, at most 1.0.'),
        valid: z.boolean().describe('Whether the data are complete enough, or prove an excess although they are not.'),
        meets: z.boolean().nullable().describe('Null where the data do not decide it.'),
        reason: z.string(),
        testValue: decimal.nullable().describe('Figure of the substitution test that decided, where one did. The design value is that of the real data.'),
        rule: z.object({ id: z.string(), version: z.string(), citation: z.string(), since: z.string().nullable(), verified: z.boolean() }),
        arithmetic: z.array(z.record(z.string(), z.unknown())).describe('Each a tree that can be run again.'),
        steps: z.object({ en: z.array(z.string()), es: z.array(z.string()) }),
        remarks: z.array(both),
      }),
    ),
    noDesignValue: both.nullable().describe('Why there is none, where there is none.'),
    remarks: z.array(both),
    inputs: inputs.nullable(),
  })
  .meta({ id: 'SeriesDesignValue' });

export const seriesYears = z
  .object({
    data: z.array(
      z.object({
        series: z.string(),
        monitor: z.string(),
        monitorClass: z.string(),
        parameter: z.string(),
        year: z.int(),
        validDays: z.int().describe('Days of the year with a daily value that counts.'),
        exceedanceDays: z.int().describe('Days known to be above the daily level. They are exceedances and no violation of the standard.'),
        highest: z.object({ day: z.iso.date(), value: decimal, unit: z.string(), aqi: z.int().nullable(), category: z.string().nullable() }).nullable(),
        categories: z.record(z.string(), z.int()).describe('Days by category of the index.'),
        standards: z
          .array(
            z.object({
              standard: z.string(),
              level: decimal,
              unit: z.string(),
              designValue: decimal.nullable(),
              valid: z.boolean(),
              meets: z.boolean().nullable().describe('Null where the data do not decide it.'),
              reason: z.string(),
              verified: z.boolean(),
            }),
          )
          .describe('Over the three years ending in `year`; none of a monitor that is not regulatory.'),
      }),
    ),
    next: z.string().nullable(),
    leftOut: z.array(z.string()).describe('Series of this page that hold a value larger than anything that is measured: nothing is said of them.'),
    remarks: z.array(both),
  })
  .meta({ id: 'SeriesYears' });
