import { describe, expect, test } from 'vitest';
import { isDone } from '../../../../src/domain/province/is-done.ts';
import { resultOf } from '../../../support/facility-results.ts';

const emr = (status: string) => ({ status, decision: null, on: null });
const ready = { A: 'met', B: 'met', C: 'met' };
const short = { A: 'not-met', B: 'met', C: 'met' };

describe('what deadlines ask for', () => {
  test.each([
    ['the best level', resultOf('f', ready), true],
    [
      'a records system that is announced, whatever the level',
      resultOf('f', short, { facility: { emr: emr('published') } }),
      true,
    ],
    [
      'one that is announced with reservations',
      resultOf('f', short, { facility: { emr: emr('published-with-reservations') } }),
      true,
    ],
    ['not one that is on trial', resultOf('f', short, { facility: { emr: emr('trial') } }), false],
    ['not a level that is only provisional', resultOf('f', { A: 'met', B: 'met' }), false],
    ['not a lower level', resultOf('f', short), false],
  ])('is %s', (_name, result, done) => {
    expect(isDone(result)).toBe(done);
  });
});
