import { expect, test } from 'vitest';
import { shareEqualParts } from '../../../../src/app/merge/share-equal-parts.ts';
import type { TakenAudit } from '../../../../src/app/merge/taken-audit.ts';
import { checklist, coverage, judgement, remedy, rows, section } from '../../../support/checklist-builders.ts';
import { resultOf } from '../../../support/facility-results.ts';

const buying = checklist([
  section('servers', [judgement('A'), coverage('C', { remedies: [remedy({ quantity: { kind: 'gap', per: null } })] })]),
]);

test('facilities that lack the same share what is kept of it, and nothing of it is changed', () => {
  const share = shareEqualParts();
  const results = ['a', 'b'].map((id) => resultOf(id, { A: 'not-met', C: rows([3, 1]) }, { checklist: buying }));
  const shared = results.map((result) => share(taken(result)).result);
  expect(shared.map(plain)).toEqual(results.map(plain));
  const [one, other] = shared.map(({ findings, investment }) => [...findings, ...investment.lines]);
  expect(one).toHaveLength(3);
  expect(one?.every((part, index) => part === other?.[index])).toBe(true);
});

test('what differs in a number alone is not shared', () => {
  const share = shareEqualParts();
  const [one, other] = [1, 2].map((present) =>
    share(taken(resultOf('a', { A: 'met', C: rows([3, present]) }, { checklist: buying }))),
  );
  expect([one, other].map((each) => each?.result.investment.lines[0]?.quantity)).toEqual([2, 1]);
});

/** All else of an audit that was taken in passes unseen. */
const taken = (result: TakenAudit['result']) => ({ result }) as TakenAudit;

/** Two functions are never equal. */
const plain = ({ lifts: _, readyDate: __, reopen: ___, ...rest }: TakenAudit['result']) => rest;
