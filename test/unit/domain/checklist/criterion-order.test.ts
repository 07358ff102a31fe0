import { describe, expect, test } from 'vitest';
import type { Checklist } from '../../../../src/domain/checklist/checklist.ts';
import { criteriaTestedBy, criterionOrder } from '../../../../src/domain/checklist/criterion-order.ts';
import {
  checklist,
  coverage,
  judgement,
  not,
  onCriterion,
  onProfile,
  section,
} from '../../../support/checklist-builders.ts';

function idsByDependency(of: Checklist): readonly string[] {
  return criterionOrder(of).byDependency.map(({ criterion }) => criterion.id);
}

describe('criterionOrder', () => {
  test('keeps the checklist’s order for reading', () => {
    const two = checklist([section('one', [judgement('B'), judgement('A')]), section('two', [judgement('C')])]);
    expect(
      [...criterionOrder(two).placed.values()].map(({ criterion, section }) => [criterion.id, section.id]),
    ).toEqual([
      ['B', 'one'],
      ['A', 'one'],
      ['C', 'two'],
    ]);
  });

  test('puts each criterion behind all that its conditions look at', () => {
    const tangled = checklist([
      section('one', [
        judgement('D', {
          when: { kind: 'all', of: [onCriterion('C', { is: 'met' }), onCriterion('A', { is: 'met' })] },
        }),
        coverage('C', { needed: [{ when: not(onCriterion('B', { is: 'met' })), is: 1 }] }),
      ]),
      section('two', [judgement('B', { when: onCriterion('A', { is: 'met' }) }), judgement('A')]),
    ]);
    expect(idsByDependency(tangled)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('leaves a circle, and what hangs on it, to the end', () => {
    const circle = checklist([
      section('one', [
        judgement('A', { when: onCriterion('B', { is: 'met' }) }),
        judgement('B', { when: onCriterion('A', { is: 'met' }) }),
        judgement('C', { when: onCriterion('C', { is: 'met' }) }),
        judgement('D', { when: onCriterion('A', { is: 'met' }) }),
        judgement('E'),
      ]),
    ]);
    expect(idsByDependency(circle)).toEqual(['E', 'A', 'B', 'C', 'D']);
  });

  test('does not wait for a criterion that is nowhere', () => {
    const dangling = checklist([section('one', [judgement('A', { when: onCriterion('nowhere', { is: 'met' }) })])]);
    expect(idsByDependency(dangling)).toEqual(['A']);
  });

  test('is found once a checklist', () => {
    const one = checklist([section('one', [judgement('A')])]);
    expect(criterionOrder(one)).toBe(criterionOrder(one));
  });
});

describe('criteriaTestedBy', () => {
  test('names each criterion once, at whatever depth', () => {
    const a = onCriterion('A', { is: 'met' });
    const deep = judgement('X', {
      when: {
        kind: 'any',
        of: [a, not({ kind: 'all', of: [a, onProfile('beds', { atLeast: 1 }), onCriterion('B', { is: 'met' })] })],
      },
    });
    expect([...criteriaTestedBy(deep)]).toEqual(['A', 'B']);
  });

  test('looks at the rules of what is needed too', () => {
    const rules = coverage('X', {
      when: onCriterion('A', { is: 'met' }),
      needed: [
        { when: onCriterion('B', { is: 'met' }), is: 2 },
        { when: null, is: 1 },
      ],
    });
    expect([...criteriaTestedBy(rules)]).toEqual(['A', 'B']);
  });
});
