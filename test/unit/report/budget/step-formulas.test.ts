import { describe, expect, test } from 'vitest';
import { planBudget } from '../../../../src/domain/budget/plan-budget.ts';
import { raisesOf } from '../../../../src/report/budget/step-formulas.ts';
import {
  checklist,
  judgement,
  level,
  levels,
  priceList,
  remedy,
  section,
} from '../../../support/checklist-builders.ts';
import { resultOf } from '../../../support/facility-results.ts';

const definition = checklist(
  [
    section('s', [
      judgement('A', { remedies: [remedy({ item: 'a' })] }),
      judgement('B', { remedies: [remedy({ item: 'b' })] }),
    ]),
  ],
  { ladder: levels(level('best', { minPercent: 100 }), level('half', { minPercent: 50 }), level('none')) },
);
const given = { checklist: definition, prices: priceList({ a: 3, b: 5 }) };
const facilities = [
  resultOf('nothing', { A: 'not-met', B: 'not-met' }, given),
  resultOf('all', { A: 'met', B: 'met' }, given),
  resultOf('half', { A: 'met', B: 'not-met' }, given),
];
const planOf = (budget: number) => planBudget(facilities, { by: 'cheapest', budget, today: '2025-08-05' });

describe('what the page of a budget looks up', () => {
  test('the levels of each facility, in the order of the page, for every sum at which more is reached', () => {
    const rows = planOf(0).steps.map((step) => [step.amount, raisesOf(step, facilities)]);
    expect(rows).toEqual([
      [0, '000'],
      [3, '100'],
      [8, '101'],
      [13, '201'],
    ]);
  });

  test('gives for any sum the plan of that sum: the last row that costs no more', () => {
    const { steps } = planOf(0);
    for (let sum = 0; sum <= 15; sum += 1) {
      const row = steps.findLast(({ amount }) => amount <= sum);
      expect(row === undefined ? null : raisesOf(row, facilities)).toBe(raisesOf(planOf(sum).chosen, facilities));
    }
  });
});
