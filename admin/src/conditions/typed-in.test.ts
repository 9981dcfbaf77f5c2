import { expect, test } from '@jest/globals';
import type { Condition } from '../data/records.ts';
import { transcriptionOf, typedFrom } from './typed-in.ts';

const condition = {
  primaryDocument: 'want-permit',
  page: null,
  clause: null,
  quote: null,
  due: null,
  limits: [
    {
      quantity: 'NOx',
      comparator: 'at_most',
      value: 87,
      unit: 'short_ton',
      averaging: { length: 12, period: 'month', kind: 'rolling' },
      appliesTo: { scope: 'group', cohort: 'fifteen', monitor: null, text: 'all 15 turbines together' },
      excludes: [],
      approximate: true,
      asRecorded: null,
      said: { en: '', es: '' },
    },
  ],
} as unknown as Condition;

test('the form begins without the number of the press: it is typed from the page', () => {
  expect(typedFrom(condition)).toMatchObject({
    wanted: 'want-permit',
    limits: [{ value: null, approximate: false, every: 12, period: 'month', moving: 'rolling' }],
  });
});

test('what is sent has the shape of the contract, with the digits that were typed', () => {
  const [limit] = typedFrom(condition).limits as object[];
  const sent = transcriptionOf({
    ...typedFrom(condition),
    source: 'the-permit',
    readAs: 'read',
    page: 7,
    quote: 'shall not exceed',
    limits: [{ ...limit, value: '87.140' }],
  });
  expect(sent).toEqual({
    source: 'the-permit',
    readAs: 'read',
    wanted: 'want-permit',
    page: 7,
    clause: null,
    quote: 'shall not exceed',
    due: null,
    limits: [
      {
        quantity: 'NOx',
        comparator: 'at_most',
        value: '87.140',
        unit: 'short_ton',
        excludes: [],
        approximate: false,
        averaging: { length: 12, period: 'month', kind: 'rolling' },
        appliesTo: { scope: 'group', cohort: 'fifteen', text: 'all 15 turbines together' },
      },
    ],
  });
});

test('a new document goes with it, under its own short name', () => {
  const sent = transcriptionOf({ ...typedFrom(condition), isNew: true, slug: 'order-text', title: 'Order', kind: 'official_document', access: 'read' });
  expect(sent).toMatchObject({ source: 'order-text', newSource: { title: 'Order', kind: 'official_document', access: 'read', url: null } });
  expect(sent).not.toHaveProperty('readAs');
});
