import { describe, expect, test } from 'vitest';
import type { Ladder, Section } from '../../../../src/domain/checklist/checklist.ts';
import { assess } from '../../../../src/domain/scoring/assessment.ts';
import { levelsUpwards } from '../../../../src/domain/scoring/level.ts';
import {
  audit,
  checklist,
  coverage,
  judgement,
  level,
  levels,
  noEvidence,
  notApplicable,
  number,
  type Recorded,
  section,
  stages,
  unscoredSection,
} from '../../../support/checklist-builders.ts';

function levelOf(
  ladder: Ladder,
  sections: readonly Section[],
  recorded: Readonly<Record<string, Recorded>>,
): string | null {
  return assess(audit(recorded), checklist(sections, { ladder })).provisionalLevel;
}

/** A section with one coverage criterion, whose percent is the number present out of a hundred. */
function meter(id: string, overrides: Partial<Section> = {}): Section {
  return section(id, [coverage(`${id}-1`)], overrides);
}

function reading(id: string, present: number): Readonly<Record<string, Recorded>> {
  return { [`${id}-1`]: { needed: 100, present } };
}

describe('minPercent', () => {
  const ladder = levels(level('high', { minPercent: 70 }), level('low'));

  test.each([
    [100, 'high'],
    [70, 'high'],
    [69.999999999, 'low'],
    [0, 'low'],
  ])('%d of 70', (present, expected) => {
    expect(levelOf(ladder, [meter('a')], reading('a', present))).toBe(expected);
  });

  test.each([
    [0.1, 0.3],
    [1.1, 3.3],
    [32.7, 98.1],
  ])('%d is passed exactly by a third of %d, which as a double is less', (minPercent, sum) => {
    expect(sum / 3).toBeLessThan(minPercent);
    const ofThree = levels(level('high', { minPercent }), level('low'));
    const recorded = { ...reading('a', sum), ...reading('b', 0), ...reading('c', 0) };
    expect(levelOf(ofThree, [meter('a'), meter('b'), meter('c')], recorded)).toBe('high');
  });

  test('does not pass a hair below a third', () => {
    const justAbove = levels(level('high', { minPercent: 33.333333333333336 }), level('low'));
    const justBelow = levels(level('high', { minPercent: 33.33333333333333 }), level('low'));
    const recorded = { A: { needed: 3, present: 1 } };
    expect(levelOf(justAbove, [section('a', [coverage('A')])], recorded)).toBe('low');
    expect(levelOf(justBelow, [section('a', [coverage('A')])], recorded)).toBe('high');
  });

  test('of 0 is passed by 0', () => {
    expect(levelOf(levels(level('zero', { minPercent: 0 })), [meter('a')], reading('a', 0))).toBe('zero');
  });
});

describe('minSectionPercent', () => {
  const ladder = levels(level('high', { minSectionPercent: 60 }), level('low'));
  const sections = [meter('a'), meter('b', { weight: 99 }), meter('c', { scored: false, weight: null })];

  test.each([
    [60, 60, 0, 'high'],
    [59.9, 100, 100, 'low'],
    [100, 59.9, 100, 'low'],
    [100, 100, 0, 'high'],
  ])('%d and %d, and %d in a section that is not scored', (a, b, c, expected) => {
    const recorded = { ...reading('a', a), ...reading('b', b), ...reading('c', c) };
    expect(levelOf(ladder, sections, recorded)).toBe(expected);
  });

  test('leaves out a section where nothing applies', () => {
    expect(levelOf(ladder, sections, { 'a-1': notApplicable, ...reading('b', 60), ...reading('c', 0) })).toBe('high');
  });
});

describe('critical', () => {
  const ladder = levels(level('full', { critical: 'full' }), level('partial', { critical: 'partial' }), level('none'));
  const critical = judgement('A', { critical: true });
  const other = judgement('B');

  test.each<[string, Recorded, string]>([
    ['met', 'met', 'full'],
    ['partly', 'partly', 'partial'],
    ['not met', 'not-met', 'none'],
    ['without evidence', noEvidence, 'none'],
    ['not applicable', notApplicable, 'full'],
  ])('%s', (_what, recorded, expected) => {
    expect(levelOf(ladder, [section('a', [critical, other])], { A: recorded, B: 'not-met' })).toBe(expected);
  });

  test('looks at what is not answered yet as mark 0', () => {
    expect(levelOf(ladder, [section('a', [critical, other])], { B: 'met' })).toBe('none');
  });

  test('does not look at criteria that are not scored, nor at sections that are not', () => {
    const unscored = judgement('C', { critical: true, scored: false });
    const sections = [section('a', [other, unscored]), unscoredSection('b', [critical])];
    expect(levelOf(ladder, sections, { A: 'not-met', B: 'not-met', C: 'not-met' })).toBe('full');
  });

  test('full wants full mark, not nearly', () => {
    const covered = coverage('A', { critical: true });
    expect(levelOf(ladder, [section('a', [covered])], { A: { needed: 1000, present: 999 } })).toBe('partial');
  });
});

describe('levels', () => {
  test('are held to all their conditions, best first', () => {
    const sections = [meter('a'), meter('b'), section('c', [judgement('K', { critical: true })])];
    const ladder = checklist([]).ladder;
    const at = (a: number, b: number, k: string) =>
      levelOf(ladder, sections, { ...reading('a', a), ...reading('b', b), K: k });
    expect(at(100, 60, 'met')).toBe('ready');
    expect(at(100, 59, 'met')).toBe('conditional');
    expect(at(100, 54, 'met')).toBe('conditional');
    expect(at(100, 100, 'partly')).toBe('conditional');
    expect(at(80, 80, 'partly')).toBe('conditional');
    expect(at(79, 80, 'partly')).toBe('not-ready');
    expect(at(100, 100, 'not-met')).toBe('not-ready');
  });

  test('are null where nothing is left to sum, even the last one without a condition', () => {
    const result = assess(audit({ 'a-1': notApplicable }), checklist([meter('a')]));
    expect([result.percent, result.level, result.provisionalLevel, result.levelIfEvidenced]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('are null where only a section that is not scored has marks', () => {
    const result = assess(audit({ A: 'met' }), checklist([unscoredSection('a', [judgement('A')])]));
    expect([result.percent, result.level, result.complete]).toEqual([null, null, true]);
  });
});

describe('stages', () => {
  const ladder = stages(['stage-0', null], ['stage-1', 70], ['stage-2', 100], ['stage-3', 50]);
  const sections = [
    section('a', [
      judgement('A1', { stage: 'stage-1', weight: 7 }),
      judgement('B1', { stage: 'stage-1', weight: 3 }),
      judgement('A2', { stage: 'stage-2' }),
    ]),
    section('b', [judgement('B2', { stage: 'stage-2', weight: 9 }), judgement('A3', { stage: 'stage-3' })], {
      weight: 99,
    }),
    unscoredSection('c', [judgement('C1', { stage: 'stage-1', weight: 1000 })]),
  ];
  const all = { A1: 'met', B1: 'met', A2: 'met', B2: 'met', A3: 'met', C1: 'not-met' };

  test.each<[string, Readonly<Record<string, Recorded>>, string]>([
    ['everything but in a section that is not scored', {}, 'stage-3'],
    ['exactly on the threshold', { B1: 'not-met' }, 'stage-3'],
    ['below the threshold of the first', { A1: 'partly' }, 'stage-0'],
    ['all or the lower one', { A2: 'partly' }, 'stage-1'],
    ['a later one alone', { A3: 'partly', A2: 'not-met' }, 'stage-1'],
    ['half of the last', { A3: 'partly' }, 'stage-3'],
    ['none of the last', { A3: 'not-met' }, 'stage-2'],
    ['nothing at all', { A1: 'not-met', B1: 'not-met', A2: 'not-met', B2: 'not-met', A3: 'not-met' }, 'stage-0'],
    ['no evidence for a part', { A2: noEvidence }, 'stage-1'],
  ])('%s', (_what, changed, expected) => {
    expect(levelOf(ladder, sections, { ...all, ...changed })).toBe(expected);
  });

  test('count as reached where nothing applies', () => {
    const recorded = { ...all, A2: notApplicable, B2: notApplicable };
    expect(levelOf(ladder, sections, recorded)).toBe('stage-3');
  });

  test('weigh criteria alone, not sections', () => {
    // B2 has 9 of the 10 of stage-2 in a section that weighs 99 times as much.
    const ninety = stages(['stage-0', null], ['stage-2', 90]);
    expect(levelOf(ninety, sections, { ...all, A2: 'not-met' })).toBe('stage-2');
    expect(levelOf(ninety, sections, { ...all, B2: 'partly' })).toBe('stage-0');
  });

  test('are null where nothing is left to sum', () => {
    expect(levelOf(ladder, [section('a', [judgement('A1', { stage: 'stage-1' })])], { A1: notApplicable })).toBeNull();
  });

  test('say by the answers that are missing where they stand', () => {
    expect(levelOf(ladder, sections, { A1: 'met' })).toBe('stage-1');
  });
});

describe('the checks of levels', () => {
  test('say what was found, with what fell short', () => {
    const sections = [meter('a'), section('b', [judgement('K', { critical: true })])];
    const { levelChecks } = assess(audit({ ...reading('a', 50), K: 'partly' }), checklist(sections));
    const found = levelChecks.map(({ id, holds, conditions }) => ({
      id,
      holds,
      conditions: conditions.map((each) => [each.kind, each.needed, each.holds]),
    }));
    expect(found).toEqual([
      {
        id: 'ready',
        holds: false,
        conditions: [
          ['percent', 85, false],
          ['section-percent', 60, false],
          ['critical', 'full', false],
        ],
      },
      {
        id: 'conditional',
        holds: false,
        conditions: [
          ['percent', 70, false],
          ['critical', 'partial', true],
        ],
      },
      { id: 'not-ready', holds: true, conditions: [] },
    ]);
    const [, sectionsBelow, criticalFailing] = levelChecks[0]?.conditions ?? [];
    expect(sectionsBelow?.kind === 'section-percent' && sectionsBelow.below.map(({ section }) => section.id)).toEqual([
      'a',
      'b',
    ]);
    expect(
      criticalFailing?.kind === 'critical' && criticalFailing.failing.map(({ criterion }) => criterion.id),
    ).toEqual(['K']);
  });

  test('say of a stage which of its criteria fell short', () => {
    const criteria = [
      judgement('A', { stage: 'one' }),
      judgement('B', { stage: 'one' }),
      judgement('C', { stage: 'one' }),
      number('D', [], { stage: 'one' }),
    ];
    const ladder = stages(['zero', null], ['one', 90]);
    const recorded = { A: 'met', B: 'partly', C: notApplicable, D: 4 };
    const { levelChecks } = assess(audit(recorded), checklist([section('a', criteria)], { ladder }));
    const [condition] = levelChecks[1]?.conditions ?? [];
    expect(condition?.kind === 'stage' && condition.failing.map(({ criterion }) => criterion.id)).toEqual(['B']);
    expect(condition?.kind === 'stage' && condition.found).toEqual({ numerator: 75n, denominator: 1n });
  });
});

describe('levelsUpwards', () => {
  test('runs from worst to best for levels and stages alike', () => {
    expect(levelsUpwards(levels(level('a'), level('b'), level('c')))).toEqual(['c', 'b', 'a']);
    expect(levelsUpwards(stages(['a', null], ['b', 50], ['c', 60]))).toEqual(['a', 'b', 'c']);
  });
});
