import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../../src/domain/audit/audit.ts';
import type { Section } from '../../../../src/domain/checklist/checklist.ts';
import type { Sides } from '../../../../src/domain/scoring/applicability.ts';
import { type Assessment, assess } from '../../../../src/domain/scoring/assessment.ts';
import { toNumber } from '../../../../src/domain/values/rational.ts';
import {
  answeredBy,
  audit,
  checklist,
  coverage,
  judgement,
  level,
  levels,
  noEvidence,
  notApplicable,
  onCriterion,
  onProfile,
  priceList,
  type Recorded,
  response,
  section,
  sided,
  stages,
  text,
  unscoredSection,
} from '../../../support/checklist-builders.ts';

function assessed(
  sections: readonly Section[],
  recorded: Readonly<Record<string, Recorded>>,
  of: Partial<Audit> = {},
): Assessment {
  return assess(audit(recorded, of), checklist(sections));
}

const percentsOf = ({ percent, sections }: Assessment) => [
  percent === null ? null : toNumber(percent),
  ...sections.map((each) => (each.percent === null ? null : toNumber(each.percent))),
];

describe('percents', () => {
  const sections = [
    section('a', [judgement('A1', { weight: 3 }), judgement('A2')], { weight: 20 }),
    section('b', [judgement('B1')], { weight: 30 }),
    unscoredSection('c', [judgement('C1')]),
  ];

  test('of a section where nothing applies are null, and it is left out', () => {
    const result = assessed(sections, { A1: 'met', A2: 'not-met', B1: notApplicable, C1: 'partly' });
    expect(percentsOf(result)).toEqual([75, 75, null, 50]);
  });

  test('of a section where nothing is answered are 0, and it counts', () => {
    const result = assessed(sections, { A1: 'met', A2: 'not-met', C1: 'partly' });
    expect(percentsOf(result)).toEqual([30, 75, 0, 50]);
  });

  test('of sections that were left out of the audit are null', () => {
    const result = assessed(sections, { A1: 'met', A2: 'met', B1: 'not-met' }, { sections: ['a'] });
    expect(percentsOf(result)).toEqual([100, 100, null, null]);
    expect(result.complete).toBe(true);
  });

  test('are null for the whole where every scored section is', () => {
    const result = assessed(sections, { A1: notApplicable, A2: notApplicable, B1: notApplicable, C1: 'met' });
    expect(percentsOf(result)).toEqual([null, null, null, 100]);
    expect([result.level, result.provisionalLevel, result.levelIfEvidenced, result.complete]).toEqual([
      null,
      null,
      null,
      true,
    ]);
  });

  test('do not change a section because of another one', () => {
    const before = assessed(sections, { A1: 'partly', A2: 'met', B1: 'not-met' });
    const after = assessed(sections, { A1: 'partly', A2: 'met', B1: notApplicable });
    expect(percentsOf(after)[1]).toBe(percentsOf(before)[1]);
  });
});

describe('a level', () => {
  const sections = [section('a', [judgement('A1'), judgement('A2'), text('T')])];

  test('is there once everything is answered', () => {
    const result = assessed(sections, { A1: 'met', A2: 'met', T: 'HIS' });
    expect([result.level, result.provisionalLevel, result.complete]).toEqual(['ready', 'ready', true]);
  });

  test('is provisional while one criterion is not answered, though it be not scored', () => {
    const result = assessed(sections, { A1: 'met', A2: 'met' });
    expect([result.level, result.provisionalLevel, result.complete]).toEqual([null, 'ready', false]);
  });

  test('does not wait for what is inactive', () => {
    const withInactive = [...sections, section('b', [judgement('B', { when: onProfile('beds', { atLeast: 1 }) })])];
    expect(assessed(withInactive, { A1: 'met', A2: 'met', T: 'HIS' }).level).toBe('ready');
  });

  test('does not wait for what was said to lack evidence', () => {
    const result = assessed(sections, { A1: 'met', A2: noEvidence, T: noEvidence });
    expect([result.level, result.complete]).toEqual(['not-ready', true]);
  });

  test('if evidenced gives full mark to what lacks evidence, in an audit that is complete or not', () => {
    const complete = assessed(sections, { A1: 'met', A2: noEvidence, T: 'HIS' });
    expect([complete.level, complete.levelIfEvidenced]).toEqual(['not-ready', 'ready']);
    const incomplete = assessed(sections, { A1: 'met', A2: noEvidence });
    expect([incomplete.level, incomplete.provisionalLevel, incomplete.levelIfEvidenced]).toEqual([
      null,
      'not-ready',
      'ready',
    ]);
  });

  test('if evidenced does not switch on what depends on the missing evidence', () => {
    const depending = [
      section('a', [judgement('A'), judgement('B', { when: onCriterion('A', { is: 'met' }) }), judgement('C')]),
    ];
    const result = assessed(depending, { A: noEvidence, B: 'not-met', C: 'met' });
    expect(result.levelIfEvidenced).toBe('ready');
  });

  test('if evidenced is the level where nothing lacks evidence', () => {
    const result = assessed(sections, { A1: 'met', A2: 'partly', T: 'HIS' });
    expect([result.level, result.levelIfEvidenced]).toEqual(['conditional', 'conditional']);
  });

  test('is a stage where the checklist has stages, with and without the missing evidence', () => {
    const ladder = stages(['zero', null], ['one', 100], ['two', 50]);
    const staged = [section('a', [judgement('A', { stage: 'one' }), judgement('B', { stage: 'two' })])];
    const result = assess(audit({ A: noEvidence, B: 'partly' }), checklist(staged, { ladder }));
    expect([result.level, result.levelIfEvidenced]).toEqual(['zero', 'two']);
  });
});

describe('the source', () => {
  const sections = [section('a', [judgement('A'), judgement('B', { when: onCriterion('A', { is: 'met' }) })])];

  test.each<[string, Readonly<Record<string, Recorded>>, string | null]>([
    ['nothing answered', {}, null],
    ['all verified', answeredBy('verified', { A: 'met', B: 'met' }), 'verified'],
    ['all self-assessed', answeredBy('self', { A: 'met', B: 'met' }), 'self'],
    ['verified over self-assessed', { A: response({ self: sided('partly'), verified: sided('met') }) }, 'verified'],
    ['one of each', { ...answeredBy('self', { A: 'met' }), ...answeredBy('verified', { B: 'met' }) }, 'mixed'],
    ['an inactive one', { ...answeredBy('self', { A: 'partly' }), ...answeredBy('verified', { B: 'met' }) }, 'self'],
    ['not applicable', answeredBy('verified', { A: notApplicable }), 'verified'],
    ['no evidence', answeredBy('verified', { A: noEvidence }), 'verified'],
  ])('of %s', (_what, recorded, source) => {
    expect(assessed(sections, recorded).source).toBe(source);
  });

  test('of one side alone is that side', () => {
    const both = audit({
      A: response({ self: sided('met'), verified: sided('met') }),
      ...answeredBy('self', { B: 'met' }),
    });
    const definition = checklist(sections);
    const of = (sides: Sides) => assess(both, definition, null, sides);
    expect([of('effective').source, of('self').source, of('verified').source]).toEqual(['mixed', 'self', 'verified']);
    expect([of('effective').complete, of('self').complete, of('verified').complete]).toEqual([true, true, false]);
  });
});

describe('an assessment is final', () => {
  const critical = judgement('K', { critical: true });
  const sections = [
    section('a', [critical, judgement('A')]),
    unscoredSection('b', [judgement('U', { critical: true })]),
  ];
  const verified = answeredBy('verified', { K: 'not-met', U: 'met' });
  const self = answeredBy('self', { A: 'met' });

  test.each<[string, Readonly<Record<string, Recorded>>, boolean]>([
    ['complete, the critical ones verified', { ...verified, ...self }, true],
    ['not complete', verified, false],
    ['one critical self-assessed', { ...verified, ...self, ...answeredBy('self', { K: 'met' }) }, false],
    [
      'one critical self-assessed in a section not scored',
      { ...verified, ...self, ...answeredBy('self', { U: 'met' }) },
      false,
    ],
    [
      'one critical verified as not applicable',
      { ...verified, ...self, ...answeredBy('verified', { K: notApplicable }) },
      true,
    ],
    [
      'one critical self-assessed as not applicable',
      { ...verified, ...self, ...answeredBy('self', { K: notApplicable }) },
      false,
    ],
    [
      'one critical verified to lack evidence',
      { ...verified, ...self, ...answeredBy('verified', { K: noEvidence }) },
      true,
    ],
  ])('%s', (_what, recorded, final) => {
    expect(assessed(sections, recorded).final).toBe(final);
  });

  test('though an inactive critical criterion be self-assessed', () => {
    const inactive = judgement('K', { critical: true, when: onProfile('beds', { atLeast: 1 }) });
    const result = assessed([section('a', [inactive, judgement('A')])], answeredBy('self', { K: 'met', A: 'met' }));
    expect(result.final).toBe(true);
  });
});

describe('the counts', () => {
  const sections = [
    section('a', [
      judgement('answered'),
      judgement('lacking'),
      judgement('not-applicable'),
      judgement('unanswered'),
      judgement('inactive', { when: onProfile('beds', { atLeast: 1 }) }),
      judgement('unscored', { scored: false }),
    ]),
    section('b', [coverage('nothing-needed'), judgement('self')]),
  ];
  const recorded = {
    'answered': 'met',
    'lacking': noEvidence,
    'not-applicable': notApplicable,
    'inactive': 'met',
    'unscored': 'partly',
    'nothing-needed': { needed: 0, present: 1 },
    ...answeredBy('self', { self: 'met' }),
  };

  test('are of the criteria that are active, scored or not', () => {
    const result = assessed(sections, recorded);
    expect(result.counts).toEqual({ applicable: 5, answered: 4, verified: 3, notApplicable: 2 });
    expect(result.sections.map(({ counts }) => counts)).toEqual([
      { applicable: 4, answered: 3, verified: 3, notApplicable: 1 },
      { applicable: 1, answered: 1, verified: 0, notApplicable: 1 },
    ]);
  });

  test('do not count an answer as verified that lacks the evidence it must have', () => {
    const required = judgement('A', { evidence: 'required' });
    const photo = { file: 'evidence/a.jpg', sha256: null, takenOn: null, caption: null };
    const without = assessed([section('a', [required])], { A: 'met' });
    const withIt = assessed([section('a', [required])], { A: response({ verified: sided('met'), evidence: [photo] }) });
    expect([without.counts.verified, withIt.counts.verified]).toEqual([0, 1]);
    expect([without.criteria[0]?.lacksEvidence, withIt.criteria[0]?.lacksEvidence]).toEqual([true, false]);
    expect([without.percent, without.level]).toEqual([withIt.percent, withIt.level]);
  });

  test('want no evidence where it is only expected, nor of what is said to lack it', () => {
    const criteria = [judgement('A', { evidence: 'expected' }), judgement('B', { evidence: 'required' })];
    const result = assessed([section('a', criteria)], { A: 'met', B: noEvidence });
    expect([result.counts.verified, result.criteria.map(({ lacksEvidence }) => lacksEvidence)]).toEqual([
      2,
      [false, false],
    ]);
  });
});

describe('a requirement', () => {
  const requirement = { basis: 'tt13-2025', clause: null, criteria: ['A', 'B', 'U', 'C'] };
  const sections = [
    section('a', [judgement('A'), judgement('B'), judgement('U', { scored: false }), judgement('X')], { requirement }),
    section('b', [judgement('C')]),
  ];

  test.each<[string, Readonly<Record<string, Recorded>>, boolean | null]>([
    ['each named criterion met', { A: 'met', B: 'met', U: 'not-met', C: 'met', X: 'not-met' }, true],
    ['one only partly', { A: 'met', B: 'partly', C: 'met', X: 'met' }, false],
    ['one without evidence', { A: 'met', B: noEvidence, C: 'met' }, false],
    ['one not answered yet', { A: 'met', C: 'met', X: 'met' }, false],
    ['one in another section not met', { A: 'met', B: 'met', C: 'not-met' }, false],
    ['the rest not applicable', { A: 'met', B: notApplicable, C: notApplicable }, true],
    ['none that applies', { A: notApplicable, B: notApplicable, C: notApplicable, U: 'met' }, null],
  ])('with %s', (_what, recorded, meets) => {
    expect(assessed(sections, recorded).sections[0]?.meetsRequirement).toBe(meets);
  });

  test('is null of a section that has none', () => {
    expect(assessed(sections, {}).sections[1]?.meetsRequirement).toBeNull();
  });
});

describe('assess', () => {
  test('is pure: the same again, and nothing that it was given changes', () => {
    const of = audit({ A: 'partly', B: noEvidence });
    const definition = checklist([section('a', [judgement('A'), judgement('B')])]);
    const before = structuredClone({ of, definition });
    const prices = priceList({ server: 5 });
    expect(assess(of, definition, prices)).toEqual(assess(of, definition, prices));
    expect({ of, definition }).toEqual(before);
  });

  test('keeps sections and criteria in the checklist’s order, whatever depends on what', () => {
    const sections = [
      section('z', [judgement('Z', { when: onCriterion('A', { is: 'met' }) }), judgement('Y')]),
      section('a', [judgement('A')]),
    ];
    const result = assessed(sections, {});
    expect(result.criteria.map(({ criterion }) => criterion.id)).toEqual(['Z', 'Y', 'A']);
    expect(result.sections.map(({ section, criteria }) => [section.id, criteria.length])).toEqual([
      ['z', 2],
      ['a', 1],
    ]);
  });

  test('ignores responses to criteria that the checklist does not have', () => {
    expect(assessed([section('a', [judgement('A')])], { A: 'met', GONE: 'not-met' }).level).toBe('ready');
  });

  test('lets every level say why it holds or not, by the answers there are now', () => {
    const ladder = levels(level('high', { minPercent: 60 }), level('low'));
    const result = assess(audit({ A: 'met' }), checklist([section('a', [judgement('A'), judgement('B')])], { ladder }));
    expect(result.levelChecks.map(({ id, holds }) => [id, holds])).toEqual([
      ['high', false],
      ['low', true],
    ]);
  });
});
