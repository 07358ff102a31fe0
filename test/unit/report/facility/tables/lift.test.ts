import { expect, test } from 'vitest';
import { cheapestLifts } from '../../../../../src/domain/lifts/cheapest-lift.ts';
import { assess } from '../../../../../src/domain/scoring/assessment.ts';
import { liftTable } from '../../../../../src/report/facility/tables/lift.ts';
import { plainView } from '../../../../../src/report/sheet/view.ts';
import { audit, checklist, judgement, priceList, remedy, section } from '../../../../support/checklist-builders.ts';

const server = { item: 'server', quantity: { kind: 'fixed', quantity: 1 } } as const;
const sections = [
  section('a', [
    judgement('A', { weight: 2, remedies: [remedy({ ...server, coveredBy: ['B'] })] }),
    judgement('B', { weight: 1, remedies: [remedy(server)] }),
    judgement('C', { weight: 2, remedies: [remedy({ ...server, item: 'rack' })] }),
  ]),
];

/** The findings to mend, each with its cost. */
function costs(recorded: Readonly<Record<string, string>>) {
  const assessment = assess(audit(recorded), checklist(sections), priceList({ server: 900, rack: 50 }));
  const { next: lift } = cheapestLifts(assessment);
  if (lift === null) throw new Error('nothing to lift');
  const table = liftTable(lift, plainView(assessment, 'en'), 'lift');
  const cost = table.columns.find(({ id }) => id === 'cost');
  return [...table.rows].flatMap((row) =>
    row.role === 'body' ? [[row.item.criterion.id, cost?.cell(row.item, 0)] as const] : [],
  );
}

test('what is counted with a finding that stays open is paid for where it is mended, cheapest first', () => {
  expect(costs({ A: 'not-met', B: 'not-met', C: 'not-met' })).toMatchObject([
    ['C', { value: 50 }],
    ['A', { value: 900 }],
  ]);
});

test('what is counted with a finding that is mended as well costs nothing twice', () => {
  expect(costs({ A: 'partly', B: 'not-met', C: 'partly' })).toMatchObject([
    ['A', { value: 0 }],
    ['B', { value: 900 }],
  ]);
});
