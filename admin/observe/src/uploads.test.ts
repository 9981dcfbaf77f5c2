import { describe, expect, it } from '@jest/globals';
import { Refused, Unreachable } from './http.ts';
import { reasonOf } from './uploads.ts';

describe('a photograph that did not get through', () => {
  it.each([
    [new Unreachable(), 'unreachable', false],
    [new Refused(413, {}), 'tooBig', true],
    [new Refused(415, {}), 'kind', true],
    [new Refused(422, {}), 'damaged', false],
    [new Refused(429, {}), 'server', false],
    [new Refused(503, {}), 'server', false],
    [new Refused(409, {}), 'server', true],
  ])('is tried again unless the answer was final', (error, reason, final) => expect(reasonOf(error)).toEqual({ reason, final }));
});
