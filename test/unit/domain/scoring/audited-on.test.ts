import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../../src/domain/checklist/checklist.ts';
import { ruledOutCriteria } from '../../../../src/domain/form/ruled-out-criteria.ts';
import { standings } from '../../../../src/domain/scoring/applicability.ts';

import { audit, checklist, judgement, section } from '../../../support/checklist-builders.ts';

describe('a criterion asked by the day of the audit', () => {
  const asked = (when: Condition) => (auditedOn: string) => {
    const made = checklist([section('A', [judgement('A-1', { when })])]);
    const visited = { ...audit(), auditedOn };
    const isActive = standings(made, visited).get('A-1')?.state !== 'inactive';
    expect(ruledOutCriteria(made, visited).has('A-1')).toBe(!isActive);
    return isActive;
  };

  test('is asked from its first day on, that day included', () => {
    const days = ['2026-12-14', '2026-12-15', '2027-03-01'];
    expect(days.map(asked({ kind: 'day', from: '2026-12-15', to: null }))).toEqual([false, true, true]);
  });

  test('is asked until its last day, that day included', () => {
    const days = ['2026-12-31', '2027-01-01'];
    expect(days.map(asked({ kind: 'day', from: null, to: '2026-12-31' }))).toEqual([true, false]);
  });
});
