import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { findId } from '../platform/lists/select.ts';
import { badParameters, notFound, Problem } from '../platform/problems.ts';
import { type DesignValue, designValuesOf, offsetMinutes, siteDesignValues as rule, scaledText, stepsOf } from '../rules/index.ts';
import type { airDay, designValueAnswer } from './air.schema.ts';
import { type Both, noThreeYearForm, notRegulatory, oneIsNoViolation, preliminary, remarks } from './air.words.ts';
import { indexOf } from './aqi.ts';
import { daysOf, exceeds } from './days.ts';
import { dayText } from './hours.queries.ts';
import { quantityOf } from './quantity.ts';
import { BeyondMeasure, factsOf, hindrance, recordOf, type SeriesFacts } from './record.queries.ts';
import { siteYearOf } from './years.ts';

/** Daily values and design values of one series, from its readings as they stand. */
@Injectable()
export class AirService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async days(name: string, from: string, until: string): Promise<{ series: string; days: z.infer<typeof airDay>[]; remarks: Both[] }> {
    const facts = await this.facts(name);
    const { quantity, hours, firstDay } = await this.record(facts, from, until);
    const days = daysOf(quantity, hours, firstDay).map((day) => ({
      day: dayText(day.day),
      hours: day.hours,
      value: day.value === null ? null : scaledText(day.value, quantity.places),
      unit: quantity.unit,
      valid: day.valid,
      windows: day.windows,
      startHour: day.startHour,
      ...indexOf(quantity, day),
      exceeds: exceeds(quantity, day),
    }));
    return { series: facts.slug, days, remarks: [oneIsNoViolation, preliminary] };
  }

  async designValue(name: string, year: number): Promise<z.infer<typeof designValueAnswer>> {
    const facts = await this.facts(name);
    const { pollutant } = quantityOf(facts.parameter, facts.unit)!;
    this.refuseYear(facts, year);
    const { slug: series, monitor, monitorClass, parameter, state } = facts;
    const head = { series, monitor, monitorClass, parameter, years: [year - 2, year - 1, year] };
    const refused = monitorClass !== 'regulatory' ? notRegulatory(monitor, monitorClass) : pollutant === 'CO' ? noThreeYearForm : null;
    if (refused) return { ...head, standards: [], noDesignValue: refused, remarks: [oneIsNoViolation], inputs: null };
    const { quantity, hours, firstDay, inputs } = await this.record(facts, `${year - 2}-01-01`, `${year + 1}-01-01`);
    const days = daysOf(quantity, hours, firstDay);
    const years = [year - 2, year - 1, year].map((one) => siteYearOf(days, firstDay, one));
    const standards = designValuesOf(pollutant, years, state).map(shown);
    return { ...head, standards, noDesignValue: null, remarks: [oneIsNoViolation, preliminary], inputs };
  }

  private async facts(name: string): Promise<SeriesFacts> {
    const id = await findId(this.database.pool, 'series', name);
    const facts = id ? await factsOf(this.database.pool, id) : null;
    if (!facts) throw notFound();
    const reason = hindrance(facts);
    if (reason) throw new Problem('unprocessable', reason);
    return facts;
  }

  private async record(facts: SeriesFacts, from: string, until: string) {
    try {
      return await recordOf(this.database.pool, facts, from, until);
    } catch (error) {
      if (error instanceof BeyondMeasure) throw new Problem('unprocessable', `${facts.slug} ${error.message}.`);
      throw error;
    }
  }

  /** The year must have ended at the monitor. */
  private refuseYear({ offset }: SeriesFacts, year: number) {
    const now = new Date(this.config.now().getTime() + offsetMinutes(offset!) * 60_000);
    if (year >= now.getUTCFullYear()) throw badParameters([{ parameter: 'year', detail: `${year} has not ended: the last of the three years must be over.` }]);
  }
}

function shown({ standard, verified, remarks: keys, ...value }: DesignValue) {
  const { key, type, level, unit, form, source, since } = standard;
  return {
    ...value,
    ...{ standard: key, type, level, unit, form },
    rule: { id: rule.id, version: rule.version, citation: source, since, verified },
    steps: { en: stepsOf(value.arithmetic, 'en'), es: stepsOf(value.arithmetic, 'es') },
    remarks: keys.map((one) => remarks[one]),
  };
}
