import { describe, expect, test } from 'vitest';
import { liftRows } from '../../../src/domain/province/lift-rows.ts';
import { assess } from '../../../src/domain/scoring/assessment.ts';
import { assessmentJson } from '../../../src/report/exchange/assessment-json.ts';
import { liftBlocks } from '../../../src/report/facility/tables/lift-blocks.ts';
import type { Block, Cell } from '../../../src/report/sheet/sheet.ts';
import { plainView } from '../../../src/report/sheet/view.ts';
import { audit, checklist, judgement, priceList, remedy, section } from '../../support/checklist-builders.ts';
import { resultOf } from '../../support/facility-results.ts';

const buys = (item: string, more = {}) => [remedy({ item, quantity: { kind: 'fixed', quantity: 1 }, ...more })];
const definition = checklist([
  section('a', [
    judgement('A', { weight: 4, critical: true, remedies: buys('server') }),
    judgement('B', { weight: 3, remedies: buys('backup', { frequency: 'yearly' }) }),
    judgement('C', { weight: 3, remedies: buys('rack', { coveredBy: ['A'] }) }),
    judgement('D', { weight: 1, remedies: buys('unheard-of') }),
  ]),
]);
const prices = priceList({ server: 900, backup: 70, rack: 50 });
const answers = { A: 'not-met', B: 'not-met', C: 'not-met', D: 'not-met' };

const shownIn = (cell: Cell | undefined) => (cell?.kind === 'formula' || cell?.kind === 'number' ? cell.value : null);

/** Of each table: how many findings it lists, and its total. */
function tablesIn(blocks: readonly Block[]): readonly (readonly [findings: number, total: unknown])[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows = [...block.rows];
    const total = rows.find(({ role }) => role === 'total');
    return [[rows.filter(({ role }) => role === 'body').length, shownIn(total?.cells.at(-1))]];
  });
}

describe('what it takes to rise, to the next level and to the best', () => {
  const assessment = assess(audit(answers), definition, prices);

  test('is the same set and the same money in the facility’s paper, the province’s and JSON', () => {
    const paper = tablesIn([...liftBlocks(plainView(assessment, 'vi'), null, 'lift')]);
    const result = resultOf('f', answers, { checklist: definition, prices });
    const province = (['next', 'best'] as const).map((which) => {
      const [row] = liftRows([result], which);
      return [row?.lift.criteria.length, row?.cost];
    });
    const { lifts } = assessmentJson(assessment);
    expect(paper).toEqual(province);
    expect(paper).toEqual([
      [3, 970],
      [3, 970],
    ]);
    expect(lifts).toMatchObject({
      next: { to: 'conditional', findings: ['A', 'B', 'C'], money: { once: { total: 900 }, yearly: { total: 70 } } },
      best: { to: 'ready', findings: ['A', 'B', 'C'], unpriced: 0 },
    });
  });

  test('is said in a sentence with how many findings and what is not known', () => {
    const notes = [...liftBlocks(plainView(assessment, 'en'), null, 'lift')].flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : [],
    );
    expect(notes).toContainEqual(
      expect.stringMatching(/^Mending 3 findings takes 900.VND once and 70.VND a year, with VAT/),
    );
  });
});
