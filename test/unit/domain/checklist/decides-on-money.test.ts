import { describe, expect, test } from 'vitest';
import { decidesOnMoney } from '../../../../src/domain/checklist/decides-on-money.ts';
import { agendasByAuthority } from '../../../../src/domain/province/proposals.ts';
import { checklist, judgement, remedy, section, unscoredSection } from '../../../support/checklist-builders.ts';
import { resultOf } from '../../../support/facility-results.ts';

const act = (authority: 'facility' | 'finance' | 'province' | 'health') =>
  remedy({ act: 'act', item: null, authority });
const scored = section('servers', []);
const funding = unscoredSection('funding', []);

describe('a decision on money', () => {
  test.each([
    ['the finance department’s, wherever it stands', act('finance'), scored, true],
    ['others’ about a section that is not scored', act('province'), funding, true],
    ['not the facility’s own about its funding', act('facility'), funding, false],
    ['not what others do about a scored section', act('health'), scored, false],
    ['not a purchase, which is money itself', remedy({ act: 'purchase', authority: 'finance' }), scored, false],
  ])('is %s', (_name, each, within, isOne) => {
    expect(decidesOnMoney(each, judgement('A'), within)).toBe(isOne);
  });

  test('stands under who decides, and not among what can be done without money', () => {
    const asked = checklist([
      section('servers', [judgement('A', { remedies: [act('province')] })]),
      unscoredSection('funding', [judgement('F', { remedies: [act('province')] })]),
    ]);
    const [agenda] = agendasByAuthority([resultOf('f', { A: 'not-met', F: 'not-met' }, { checklist: asked })]);
    expect(agenda?.decisions.map(({ criterion }) => criterion.id)).toEqual(['F']);
    expect(agenda?.free.map(({ criterion }) => criterion.id)).toEqual(['A']);
  });
});
