import { describe, expect, test } from 'vitest';
import { joinedAssignments, openListOf, progressByPerson } from '../../../../src/domain/visit/assignments.ts';
import {
  audit,
  checklist,
  judgement,
  onProfile,
  response,
  section,
  sided,
} from '../../../support/checklist-builders.ts';

const asked = checklist([
  section('servers', [judgement('S-1'), judgement('S-2')]),
  section('lan', [judgement('L-1'), judgement('L-2', { when: onProfile('lan', { is: 'yes' }) })]),
  section('staff', [judgement('H-1')]),
]);

const assigned = new Map([
  ['lan', 'Bình; An'],
  ['servers', 'an'],
]);
const started = audit({ 'S-1': 'met', 'L-1': response({ self: sided('met') }) }, { assigned });

describe('an assigned section', () => {
  test('is the open list of each who goes through it, without what is not asked', () => {
    expect(openListOf(asked, started, 'An', 'verified').map(({ id }) => id)).toEqual(['S-2', 'L-1']);
    expect(openListOf(asked, started, 'Bình', 'verified').map(({ id }) => id)).toEqual(['L-1']);
    expect(openListOf(asked, started, 'Bình', 'self')).toEqual([]);
    expect(openListOf(asked, started, 'Cúc', 'verified')).toEqual([]);
  });

  test('counts for each of them', () => {
    expect(progressByPerson(asked, started, 'verified')).toEqual([
      { person: 'an', sections: ['servers', 'lan'], done: 1, of: 3 },
      { person: 'Bình', sections: ['lan'], done: 0, of: 1 },
    ]);
  });
});

describe('parts of a visit', () => {
  const of = (written: Readonly<Record<string, string>>) => ({ assigned: new Map(Object.entries(written)) });

  test('keep what was changed since they were parted', () => {
    const base = of({ servers: 'An', lan: 'Bình' });
    const joined = joinedAssignments(base, [of({ servers: 'Cúc', lan: 'Bình' }), of({ servers: 'An' })]);
    expect([...joined]).toEqual([['servers', 'Cúc']]);
  });

  test('name everybody where they differ, in whatever order they come', () => {
    const parts = [of({ servers: 'Cúc' }), of({ servers: 'An, Bình', lan: 'An' })];
    expect([...joinedAssignments(null, parts)]).toEqual([
      ['lan', 'An'],
      ['servers', 'An, Bình, Cúc'],
    ]);
    expect([...joinedAssignments(null, parts.toReversed())]).toEqual([...joinedAssignments(null, parts)]);
  });
});
