import { expect, test } from 'vitest';
import type { Answer, GivenValue } from '../../../../src/domain/audit/audit.ts';
import { agreementBySection } from '../../../../src/domain/scoring/agreement.ts';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { toNumber } from '../../../../src/domain/values/rational.ts';
import {
  audit,
  checklist,
  checks,
  coverage,
  judgement,
  not,
  notApplicable,
  onCriterion,
  response,
  rows,
  section,
  sided,
} from '../../../support/checklist-builders.ts';

function both(self: Answer | GivenValue, verified: Answer | GivenValue) {
  return response({ self: sided(self), verified: sided(verified) });
}

const asked = checklist([
  section('s', [
    judgement('A'),
    judgement('B', { when: not(onCriterion('A', { is: 'met' })) }),
    checks('C', { a: null, b: null }),
    coverage('D'),
  ]),
]);

function agreement(responses: Parameters<typeof audit>[0]) {
  const [first] = agreementBySection(assess(audit(responses), asked));
  if (first === undefined) throw new Error('no section');
  return first;
}

test('only criteria that both sides answered are compared', () => {
  const { compared, share } = agreement({ A: 'met', C: response({ self: sided(['a']) }) });
  expect(compared).toBe(0);
  expect(share).toBeNull();
});

test('counts without what is needed are no answers that could agree', () => {
  expect(agreement({ D: both({ needed: null, present: 3 }, { needed: null, present: 3 }) }).compared).toBe(0);
});

test('the share is the part of compared answers that are equal', () => {
  const { compared, agreed, share } = agreement({
    A: both('partly', 'partly'),
    B: both('met', 'not-met'),
    C: both(['a'], ['a']),
  });
  expect([compared, agreed]).toEqual([3, 2]);
  expect(share === null ? null : toNumber(share)).toBe(2 / 3);
});

test('a higher mark claimed than found is told from one found higher', () => {
  const { claimedHigher, foundHigher, disagreements } = agreement({
    A: both('partly', 'not-met'),
    C: both(['a'], ['a', 'b']),
  });
  expect([claimedHigher, foundHigher]).toEqual([1, 1]);
  expect(disagreements.map(({ assessed }) => assessed.criterion.id)).toEqual(['A', 'C']);
});

test('checked options agree in any order', () => {
  expect(agreement({ C: both(['a', 'b'], ['b', 'a']) }).agreed).toBe(1);
});

test('rows agree by their labels and counts', () => {
  expect(agreement({ D: both(rows([2, 1]), rows([2, 1])) }).agreed).toBe(1);
  expect(agreement({ D: both(rows([2, 1]), rows([2, 2])) }).agreed).toBe(0);
});

test('two reasons for not applicable agree', () => {
  const other: Answer = { is: 'not-applicable', reason: 'another reason' };
  expect(agreement({ A: both(notApplicable, other) }).agreed).toBe(1);
});

test('what is inactive by the answers that count is not compared', () => {
  expect(agreement({ A: both('met', 'met'), B: both('met', 'not-met') }).compared).toBe(1);
});
