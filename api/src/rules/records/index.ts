// Records that operators and agencies keep: hourly values, their substitutes, quarters and due dates.
import type { Rule } from '../verdict.ts';
import { campdUnits } from './campd-units/rule.ts';
import { echo } from './echo/rule.ts';
import { evaluationDue } from './evaluation-due/rule.ts';
import { part75Hours } from './part75-hours/rule.ts';
import { part75MissingData } from './part75-missing-data/rule.ts';

export const records: readonly Rule[] = [part75Hours, part75MissingData, campdUnits, echo, evaluationDue];
