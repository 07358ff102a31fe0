import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Audit, Side } from '../../src/domain/audit/audit.ts';
import type { Checklist, Condition, Criterion, Ladder } from '../../src/domain/checklist/checklist.ts';
import { assess } from '../../src/domain/scoring/assessment.ts';
import { trackProgress } from '../../src/domain/scoring/running-progress.ts';
import { trackScore } from '../../src/domain/scoring/running-score.ts';
import { clearAnswer, recordAnswer } from '../../src/domain/visit/record-response.ts';
import {
  audit,
  band,
  checklist,
  choice,
  coverage,
  judgement,
  level,
  levels,
  noEvidence,
  not,
  notApplicable,
  number,
  onCriterion,
  section,
  stages,
  unscoredSection,
} from '../support/checklist-builders.ts';

const size = 12;
const idOf = (index: number) => `C-${index}`;

/** Conditions look at earlier criteria only, so that there is never a circle. */
function condition(index: number): fc.Arbitrary<Condition | null> {
  if (index === 0) return fc.constant(null);
  const test = fc
    .tuple(fc.integer({ min: 0, max: index - 1 }), fc.constantFrom('met', 'partly', 'a'))
    .map(([on, is]) => onCriterion(idOf(on), { is }));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: test },
    { weight: 1, arbitrary: test.map(not) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: index - 1 }).map((on) => onCriterion(idOf(on), { atLeast: 2 })) },
  );
}

function criterion(index: number): fc.Arbitrary<Criterion> {
  const common = fc.record({
    weight: fc.constantFrom(1, 2.5, 3, 0.1),
    critical: fc.boolean(),
    when: condition(index),
    stage: fc.constantFrom('one', 'two'),
  });
  const id = idOf(index);
  return fc.tuple(common, fc.integer({ min: 0, max: 3 }), condition(index)).map(([overrides, kind, needed]) => {
    if (kind === 0) return judgement(id, overrides);
    if (kind === 1) return choice(id, { a: 1, b: 0.3 }, overrides);
    if (kind === 2) return number(id, [band(null, 2, 0), band(2, null, 1)], overrides);
    return coverage(id, { ...overrides, needed: needed === null ? [] : [{ when: needed, is: 3 }] });
  });
}

const ladder: fc.Arbitrary<Ladder> = fc.constantFrom(
  levels(
    level('high', { minPercent: 80, minSectionPercent: 50, critical: 'full' }),
    level('middle', { minPercent: 40, critical: 'partial' }),
    level('low'),
  ),
  stages(['zero', null], ['one', 50], ['two', 70]),
);

const definitions: fc.Arbitrary<Checklist> = fc
  .tuple(fc.tuple(...Array.from({ length: size }, (_, index) => criterion(index))), ladder, fc.constantFrom(1, 7, 0.5))
  .map(([criteria, rungs, weight]) =>
    checklist(
      [
        section('first', criteria.slice(0, 4), { weight }),
        section('second', criteria.slice(4, 9), { weight: 2 }),
        unscoredSection('third', criteria.slice(9)),
      ],
      { ladder: rungs },
    ),
  );

function answerTo({ kind }: Criterion, choiceOf: number): Answer | null {
  const given = { judgement: ['met', 'partly', 'not-met'], choice: ['a', 'b', 'a'], number: [1, 2, 'none'] };
  if (choiceOf === 0) return null;
  if (choiceOf === 1) return noEvidence;
  if (choiceOf === 2) return notApplicable;
  const pick = choiceOf % 3;
  if (kind === 'coverage') return { is: 'given', value: { needed: pick === 2 ? 0 : 4, present: pick + 1 } };
  const values = kind === 'judgement' || kind === 'choice' || kind === 'number' ? given[kind] : [];
  return { is: 'given', value: values[pick] ?? 'met' };
}

const edits = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: size - 1 }),
    fc.integer({ min: 0, max: 8 }),
    fc.constantFrom<Side>('self', 'verified'),
  ),
  { maxLength: 25 },
);

function edited(definition: Checklist, before: Audit, [index, choiceOf, side]: readonly [number, number, Side]): Audit {
  const found = definition.sections.flatMap(({ criteria }) => criteria).find(({ id }) => id === idOf(index));
  const answer = found === undefined ? null : answerTo(found, choiceOf);
  if (answer === null) return clearAnswer(before, idOf(index), side);
  return recordAnswer(before, { criterion: idOf(index), side, by: null, at: '', changed: null }, answer);
}

describe('the running score', () => {
  test('says after every edit what assessing the whole audit says', () => {
    fc.assert(
      fc.property(definitions, edits, (definition, all) => {
        let current = audit();
        const score = trackScore(definition, current);
        for (const edit of all) {
          current = edited(definition, current, edit);
          score.change(current, [idOf(edit[0])]);
          const whole = assess(current, definition);
          expect(score.percent()).toEqual(whole.percent);
          expect(score.provisionalLevel()).toBe(whole.provisionalLevel);
          expect([...score.standings.all()]).toEqual(
            whole.criteria.map(({ mark: _mark, lacksEvidence: _lacks, ...standing }) => standing),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('counts the progress of a side as counting anew does', () => {
    fc.assert(
      fc.property(definitions, edits, (definition, all) => {
        let current = audit();
        const score = trackScore(definition, current);
        const order = definition.sections.flatMap(({ criteria }) => criteria);
        const progress = trackProgress(current, order, 'verified', score.standings.of);
        for (const edit of all) {
          current = edited(definition, current, edit);
          progress.change(current, score.change(current, [idOf(edit[0])]));
        }
        const active = [...score.standings.all()].filter(({ state }) => state !== 'inactive');
        const done = active.filter((each) => (current.responses.get(each.criterion.id)?.verified ?? null) !== null);
        expect(progress.total()).toEqual({ done: done.length, of: active.length });
        for (const each of definition.sections) {
          const inside = active.filter((standing) => standing.section === each);
          expect(progress.in(each)).toEqual({
            done: done.filter((standing) => standing.section === each).length,
            of: inside.length,
          });
        }
      }),
    );
  });
});
