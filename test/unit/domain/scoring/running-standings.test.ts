import { describe, expect, test } from 'vitest';
import { createRunningStandings } from '../../../../src/domain/scoring/running-standings.ts';
import { audit, checklist, coverage, judgement, onCriterion, section } from '../../../support/checklist-builders.ts';

const chain = Array.from({ length: 2000 }, (_, index) =>
  judgement(`C-${index}`, { when: index === 0 ? null : onCriterion(`C-${index - 1}`, { in: ['met', 'partly'] }) }),
);

describe('running standings', () => {
  test('look again only at what an answer reaches, however long the chain behind it', () => {
    const running = createRunningStandings(checklist([section('s', chain)]), audit());
    const first = running.change(audit({ 'C-0': 'met' }), ['C-0']);
    expect(first.map(({ after }) => after.criterion.id)).toEqual(['C-0', 'C-1']);
    expect(running.of('C-1')?.state).toBe('unanswered');
    expect(running.of('C-2')?.state).toBe('inactive');
  });

  test('look at nothing behind an answer that conditions see no other than before', () => {
    const before = audit({ 'C-0': 'met' });
    const running = createRunningStandings(checklist([section('s', chain)]), before);
    expect(running.change(audit({ 'C-0': 'met', 'C-1': 'not-met' }), ['C-0'])).toHaveLength(1);
  });

  test('look at each criterion once, in the order of the conditions', () => {
    const criteria = [
      judgement('D', { when: { kind: 'all', of: [onCriterion('B', { is: 'met' }), onCriterion('C', { is: 'met' })] } }),
      judgement('C', { when: onCriterion('A', { is: 'met' }) }),
      judgement('B', { when: onCriterion('A', { is: 'met' }) }),
      judgement('A'),
    ];
    const answered = audit({ A: 'met', B: 'met', C: 'met', D: 'met' });
    const before = audit({ ...Object.fromEntries(answered.responses), A: 'not-met' });
    const running = createRunningStandings(checklist([section('s', criteria)]), before);
    const looked = running.change(answered, ['A']).map(({ after }) => after.criterion.id);
    expect(looked.toSorted()).toEqual(['A', 'B', 'C', 'D']);
    expect(looked.at(-1)).toBe('D');
    expect(running.of('D')?.state).toBe('answered');
  });

  test('see what is needed change with the answer that its rule looks at', () => {
    const needed = [{ when: onCriterion('A', { is: 'met' }), is: 5 }];
    const definition = checklist([section('s', [judgement('A'), coverage('B', { needed })])]);
    const running = createRunningStandings(definition, audit());
    running.change(audit({ A: 'met' }), ['A']);
    expect(running.of('B')?.needed).toEqual({ numerator: 5n, denominator: 1n });
  });
});
