import { describe, expect, test } from 'vitest';
import type { Audit, CoverageCounts } from '../../../../src/domain/audit/audit.ts';
import type { Checklist, Condition, Criterion } from '../../../../src/domain/checklist/checklist.ts';
import { type Sides, standings } from '../../../../src/domain/scoring/applicability.ts';
import { toNumber } from '../../../../src/domain/values/rational.ts';
import {
  audit,
  band,
  checklist,
  checks,
  choice,
  coverage,
  date,
  facility,
  judgement,
  noEvidence,
  not,
  notApplicable,
  number,
  onCriterion,
  onProfile,
  type Recorded,
  response,
  rows,
  section,
  sided,
  text,
} from '../../../support/checklist-builders.ts';

function statesOf(definition: Checklist, of: Audit, sides: Sides = 'effective'): Readonly<Record<string, string>> {
  return Object.fromEntries([...standings(definition, of, sides)].map(([id, { state }]) => [id, state]));
}

/** Whether a criterion with this condition is active, next to criteria of every kind with these answers. */
function isActive(when: Condition, recorded: Readonly<Record<string, Recorded>>, of: Partial<Audit> = {}): boolean {
  const tested: readonly Criterion[] = [
    judgement('J'),
    choice('C', { a: 1, b: 0 }),
    number('N', [band(10, null, 1)]),
    coverage('P'),
    checks('K', { a: null }),
    date('D', [band(0, 30, 1)]),
    text('T'),
    judgement('OFF', { when: onProfile('beds', { atLeast: 1_000_000 }) }),
  ];
  const definition = checklist([section('one', [...tested, judgement('X', { when })])]);
  return statesOf(definition, audit(recorded, of))['X'] !== 'inactive';
}

describe('the state of a criterion', () => {
  const definition = checklist([section('one', [judgement('A'), coverage('P')])]);

  test.each<[string, Recorded, string]>([
    ['a value', 'met', 'answered'],
    ['not applicable', notApplicable, 'not-applicable'],
    ['no evidence', noEvidence, 'no-evidence'],
    ['a response without an answer', response({ plan: null }), 'unanswered'],
  ])('with %s', (_what, recorded, state) => {
    expect(statesOf(definition, audit({ A: recorded }))['A']).toBe(state);
  });

  test('without a response is unanswered', () => {
    expect(statesOf(definition, audit())).toEqual({ A: 'unanswered', P: 'unanswered' });
  });

  test.each<[CoverageCounts, string]>([
    [{ needed: 0, present: 0 }, 'not-applicable'],
    [{ needed: 0, present: 5 }, 'not-applicable'],
    [{ needed: 1, present: 0 }, 'answered'],
    [{ needed: null, present: 5 }, 'unanswered'],
    [{ rows: [] }, 'unanswered'],
    [
      {
        rows: [
          { label: 'a', needed: 0, present: 0 },
          { label: 'b', needed: 0, present: 2 },
        ],
      },
      'not-applicable',
    ],
    [
      {
        rows: [
          { label: 'a', needed: 0, present: 0 },
          { label: 'b', needed: 3, present: 2 },
        ],
      },
      'answered',
    ],
  ])('of coverage answered %j', (counts, state) => {
    expect(statesOf(definition, audit({ P: counts }))['P']).toBe(state);
  });
});

describe('a section that is left out of an audit', () => {
  const definition = checklist([
    section('servers', [judgement('SRV')]),
    section('lan', [judgement('LAN'), judgement('LAN-2', { when: onCriterion('SRV', { is: 'met' }) })]),
  ]);

  test('is inactive, its answers kept and ignored', () => {
    const all = standings(definition, audit({ SRV: 'met', LAN: 'met' }, { sections: ['servers'] }));
    expect(all.get('LAN')?.state).toBe('inactive');
    expect(all.get('LAN')?.answer).toEqual({ is: 'given', value: 'met' });
  });

  test('does not hold in conditions of the sections that are asked', () => {
    const states = statesOf(definition, audit({ SRV: 'met' }, { sections: ['lan'] }));
    expect(states).toEqual({ 'SRV': 'inactive', 'LAN': 'unanswered', 'LAN-2': 'inactive' });
  });
});

describe('the answer that counts', () => {
  const definition = checklist([section('one', [judgement('A'), judgement('B'), judgement('C')])]);
  const both = audit({
    A: response({ self: sided('met'), verified: sided('not-met') }),
    B: response({ self: sided('partly') }),
    C: response({ verified: sided(notApplicable) }),
  });

  test.each<[Sides, readonly (string | null)[], readonly string[]]>([
    ['effective', ['verified', 'self', 'verified'], ['answered', 'answered', 'not-applicable']],
    ['self', ['self', 'self', null], ['answered', 'answered', 'unanswered']],
    ['verified', ['verified', null, 'verified'], ['answered', 'unanswered', 'not-applicable']],
  ])('on sides %s', (sides, whose, states) => {
    const all = [...standings(definition, both, sides).values()];
    expect(all.map(({ side }) => side)).toEqual(whose);
    expect(all.map(({ state }) => state)).toEqual(states);
  });

  test('is the verified one before the self-assessed one', () => {
    expect(standings(definition, both).get('A')?.answer).toEqual({ is: 'given', value: 'not-met' });
  });
});

describe('a condition on an answer', () => {
  test.each<[string, Condition, Recorded, boolean]>([
    ['is, the same', onCriterion('J', { is: 'met' }), 'met', true],
    ['is, another', onCriterion('J', { is: 'met' }), 'partly', false],
    ['in, one of them', onCriterion('J', { in: ['partly', 'met'] }), 'partly', true],
    ['in, none of them', onCriterion('J', { in: ['partly', 'met'] }), 'not-met', false],
    ['in nothing', onCriterion('J', { in: [] }), 'met', false],
    ['a choice', onCriterion('C', { is: 'b' }), 'b', true],
    ['a number at the bound', onCriterion('N', { atLeast: 10 }), 10, true],
    ['a number below the bound', onCriterion('N', { atLeast: 10 }), 9.999, false],
    ['a number at the upper bound', onCriterion('N', { atMost: 10 }), 10, true],
    ['a number above the upper bound', onCriterion('N', { atMost: 10 }), 10.001, false],
    ['a number within both bounds', onCriterion('N', { atLeast: 5, atMost: 10 }), 7, true],
    ['a number outside of both bounds', onCriterion('N', { atLeast: 5, atMost: 10 }), 11, false],
    ['a number itself', onCriterion('N', { is: 7 }), 7, true],
    ['a number of some', onCriterion('N', { in: [6, 7] }), 7, true],
    ['zero', onCriterion('N', { atMost: 0 }), 0, true],
    ['a number that is none', onCriterion('N', { atMost: 10 }), 'none', false],
    ['none by its name', onCriterion('N', { is: 'none' }), 'none', false],
    ['what is present', onCriterion('P', { atLeast: 2 }), { needed: 9, present: 2 }, true],
    ['what is present, rows summed', onCriterion('P', { atMost: 0.3 }), rows([9, 0.1], [9, 0.2]), true],
    ['not what is needed', onCriterion('P', { atLeast: 3 }), { needed: 9, present: 2 }, false],
    ['coverage where nothing is needed', onCriterion('P', { atLeast: 2 }), { needed: 0, present: 2 }, false],
    ['a bound on a word', onCriterion('J', { atLeast: 0 }), 'met', false],
    ['checks', onCriterion('K', { in: ['a'] }), ['a'], false],
    ['a date', onCriterion('D', { is: '2025-08-05' }), '2025-08-05', false],
    ['a text', onCriterion('T', { is: 'yes' }), 'yes', false],
    ['not applicable', onCriterion('J', { is: 'met' }), notApplicable, false],
    ['no evidence', onCriterion('J', { is: 'met' }), noEvidence, false],
    ['not applicable by its name', onCriterion('J', { is: 'not-applicable' }), notApplicable, false],
  ])('%s', (_what, when, recorded, holds) => {
    const [id = ''] = when.kind === 'criterion' ? [when.criterion] : [];
    expect(isActive(when, { [id]: recorded })).toBe(holds);
    expect(isActive(not(when), { [id]: recorded })).toBe(!holds);
  });

  test('does not hold on what is unanswered, inactive or unknown, and its negation does', () => {
    for (const id of ['J', 'OFF', 'nowhere']) {
      const met = onCriterion(id, { is: 'met' });
      const recorded = { OFF: 'met' };
      expect([isActive(met, recorded), isActive(not(met), recorded)]).toEqual([false, true]);
    }
  });

  test('looks at one side alone where only one counts', () => {
    const definition = checklist([
      section('one', [judgement('A'), judgement('B', { when: onCriterion('A', { is: 'met' }) })]),
    ]);
    const both = audit({ A: response({ self: sided('met'), verified: sided('not-met') }) });
    expect(statesOf(definition, both, 'self')['B']).toBe('unanswered');
    expect(statesOf(definition, both, 'verified')['B']).toBe('inactive');
    expect(statesOf(definition, both)['B']).toBe('inactive');
  });
});

describe('a condition on the profile', () => {
  const atMost100 = onProfile('beds', { atMost: 100 });
  const inHouse = onProfile('hosting', { in: ['on-premises', 'mixed'] });

  test.each<[string, Condition, Readonly<Record<string, string | number>>, boolean]>([
    ['a choice', inHouse, { hosting: 'mixed' }, true],
    ['another choice', inHouse, { hosting: 'cloud' }, false],
    ['a number at the bound', atMost100, { beds: 100 }, true],
    ['a number over the bound', atMost100, { beds: 101 }, false],
    ['what was never asked', atMost100, {}, false],
    ['a name that objects inherit', onProfile('constructor', { is: 'x' }), {}, false],
  ])('%s', (_what, when, profile, holds) => {
    const of = { facility: facility(profile) };
    expect(isActive(when, {}, of)).toBe(holds);
    expect(isActive(not(when), {}, of)).toBe(!holds);
  });
});

describe('conditions within conditions', () => {
  const yes = onCriterion('J', { is: 'met' });
  const no = onCriterion('C', { is: 'b' });
  const recorded = { J: 'met', C: 'a' };

  test.each<[string, Condition, boolean]>([
    ['all of both', { kind: 'all', of: [yes, no] }, false],
    ['any of both', { kind: 'any', of: [no, yes] }, true],
    ['all of nothing', { kind: 'all', of: [] }, true],
    ['any of nothing', { kind: 'any', of: [] }, false],
    ['not all', not({ kind: 'all', of: [yes, no] }), true],
    ['not any', not({ kind: 'any', of: [yes, no] }), false],
    ['not not', not(not(yes)), true],
    ['all of any and not', { kind: 'all', of: [{ kind: 'any', of: [no, yes] }, not(no)] }, true],
    ['any of all and not', { kind: 'any', of: [{ kind: 'all', of: [yes, no] }, not(yes)] }, false],
  ])('%s', (_what, when, holds) => {
    expect(isActive(when, recorded)).toBe(holds);
  });

  test('switch whole chains on and off, whatever the order in the file', () => {
    const chain = checklist([
      section('one', [
        judgement('D', { when: onCriterion('C', { is: 'met' }) }),
        judgement('C', { when: onCriterion('B', { is: 'met' }) }),
      ]),
      section('two', [judgement('B', { when: onCriterion('A', { is: 'met' }) }), judgement('A')]),
    ]);
    expect(statesOf(chain, audit({ A: 'met', B: 'met', C: 'met', D: 'met' }))).toEqual({
      D: 'answered',
      C: 'answered',
      B: 'answered',
      A: 'answered',
    });
    expect(statesOf(chain, audit({ A: 'not-met', B: 'met', C: 'met', D: 'met' }))).toEqual({
      D: 'inactive',
      C: 'inactive',
      B: 'inactive',
      A: 'answered',
    });
  });

  test('end even in a circle, which no checklist that was checked has', () => {
    const circle = checklist([
      section('one', [
        judgement('A', { when: not(onCriterion('B', { is: 'met' })) }),
        judgement('B', { when: onCriterion('A', { is: 'met' }) }),
      ]),
    ]);
    expect(Object.keys(statesOf(circle, audit({ A: 'met', B: 'met' })))).toEqual(['A', 'B']);
  });

  test('may make a chain of all criteria of a large checklist, the last one first', () => {
    const length = 5000;
    const criteria = Array.from({ length }, (_, index) =>
      judgement(`C${index}`, index === length - 1 ? {} : { when: onCriterion(`C${index + 1}`, { is: 'met' }) }),
    );
    const recorded = Object.fromEntries(criteria.map(({ id }) => [id, 'met']));
    const states = statesOf(checklist([section('one', criteria)]), audit(recorded));
    expect(states['C0']).toBe('answered');
  });
});

describe('what is needed', () => {
  const criterion = coverage('P', {
    needed: [
      { when: onProfile('beds', { atLeast: 500 }), is: 5 },
      { when: onCriterion('J', { is: 'met' }), is: 3 },
      { when: onProfile('beds', { atLeast: 100 }), is: 2 },
      { when: onProfile('beds', { atMost: 0 }), is: 0 },
    ],
  });
  const definition = checklist([section('one', [criterion, judgement('J')])]);

  function neededWith(beds: number, recorded: Readonly<Record<string, Recorded>>): number | null {
    const standing = standings(definition, audit(recorded, { facility: facility({ beds }) })).get('P');
    return standing === undefined || standing.needed === null ? null : toNumber(standing.needed);
  }

  test('is given by the first rule that holds, over what was typed', () => {
    const typed = { needed: 9, present: 1 };
    expect(neededWith(600, { P: typed, J: 'met' })).toBe(5);
    expect(neededWith(200, { P: typed, J: 'met' })).toBe(3);
    expect(neededWith(200, { P: typed, J: 'partly' })).toBe(2);
  });

  test('is known before anything is answered, and without a typed number', () => {
    expect(neededWith(600, {})).toBe(5);
    expect(neededWith(600, { P: { needed: null, present: 1 } })).toBe(5);
  });

  test('is asked where no rule holds', () => {
    expect(neededWith(50, { P: { needed: 9, present: 1 } })).toBe(9);
    expect(neededWith(50, { P: { needed: null, present: 1 } })).toBeNull();
    expect(neededWith(50, { P: rows([4, 1], [5, 1]) })).toBe(9);
  });

  test('may be nothing by rule: then the criterion is not applicable', () => {
    const none = audit({ P: { needed: 9, present: 1 } }, { facility: facility({ beds: 0 }) });
    expect(statesOf(definition, none)['P']).toBe('not-applicable');
  });

  test('may be the same always', () => {
    const always = checklist([section('one', [coverage('P', { needed: [{ when: null, is: 2 }] })])]);
    const standing = standings(always, audit({ P: { needed: 9, present: 1 } })).get('P');
    expect(standing?.needed).toEqual({ numerator: 2n, denominator: 1n });
  });
});
