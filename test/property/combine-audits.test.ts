import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Audit, Side, SidedAnswer } from '../../src/domain/audit/audit.ts';
import { combineAudits } from '../../src/domain/combine/combine-audits.ts';
import { optionCount, settleConflict } from '../../src/domain/combine/conflict.ts';
import { isSamePlain } from '../../src/domain/combine/three-way.ts';
import { voicesOf } from '../../src/domain/records/voices.ts';
import { isSameAnswer } from '../../src/domain/scoring/agreement.ts';
import { recordAnswer, recordEvidence, recordNote, recordPlan } from '../../src/domain/visit/record-response.ts';
import { audit } from '../support/checklist-builders.ts';

interface Edit {
  readonly criterion: string;
  readonly side: Side;
  readonly what: 'answer' | 'note' | 'evidence' | 'plan';
  readonly pick: number;
}

const answers: readonly Answer[] = [
  { is: 'given', value: 'met' },
  { is: 'given', value: 'partly' },
  { is: 'no-evidence' },
  { is: 'not-applicable', reason: 'no ward' },
];

const edit: fc.Arbitrary<Edit> = fc.record({
  criterion: fc.constantFrom('A', 'B', 'C'),
  side: fc.constantFrom<Side>('self', 'verified'),
  what: fc.constantFrom('answer', 'answer', 'note', 'evidence', 'plan'),
  pick: fc.integer({ min: 0, max: 3 }),
});
const edits = fc.array(edit, { maxLength: 8 });

function apply(before: Audit, by: string, all: readonly Edit[]): Audit {
  return all.reduce((current, { criterion, side, what, pick }, index) => {
    const recording = { criterion, side, by, at: `2025-08-05T09:${10 + index}:00+07:00`, changed: null };
    const answer = answers[pick] ?? { is: 'no-evidence' };
    if (what === 'answer') return recordAnswer(current, recording, answer);
    if (what === 'note') return recordNote(current, recording, `${by} saw ${pick}`);
    if (what === 'plan') return recordPlan(current, criterion, { owner: `owner ${pick}` });
    const sha256 = String(pick).repeat(64);
    return recordEvidence(current, criterion, [{ file: `evidence/${pick}.jpg`, sha256, takenOn: null, caption: null }]);
  }, before);
}

const inspectors = ['An', 'Bình', 'Chi'];
const visit = fc
  .record({ base: edits, parts: fc.array(edits, { minLength: 1, maxLength: 3 }) })
  .map(({ base, parts }) => {
    const start = apply(audit(), 'Unit', base);
    return { start, parts: parts.map((each, index) => apply(start, inspectors[index] ?? '', each)) };
  });

const cells = ['A', 'B', 'C'].flatMap((id) => (['self', 'verified'] as const).map((side) => ({ id, side })));
const at = (of: Audit, { id, side }: (typeof cells)[number]): SidedAnswer | null =>
  of.responses.get(id)?.[side] ?? null;

describe('combining several inspectors’ parts', () => {
  test('keeps every answer that was given since the base, or names it in a conflict', () => {
    fc.assert(
      fc.property(visit, ({ start, parts }) => {
        const { audit: combined, conflicts } = combineAudits(start, parts);
        for (const cell of cells) {
          const before = at(start, cell);
          const changed = parts
            .map((part) => at(part, cell))
            .filter((each) => each !== null && !(before !== null && isSameAnswer(before.answer, each.answer)));
          const conflict = conflicts.find(
            (each) => each.what === 'answer' && each.criterion === cell.id && each.side === cell.side,
          );
          for (const sided of changed) {
            if (sided === null) continue;
            const result = at(combined, cell);
            const isThere = result !== null && isSameAnswer(result.answer, sided.answer);
            const isNamed =
              conflict?.what === 'answer' &&
              conflict.options.some((option) => isSameAnswer(option.sided.answer, sided.answer));
            expect(isThere || isNamed).toBe(true);
          }
          const different = changed.filter(
            (each, index) =>
              changed.findIndex((other) => each && other && isSameAnswer(each.answer, other.answer)) === index,
          );
          expect(conflict !== undefined).toBe(different.length > 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('keeps every note and every file of evidence, also through a decision', () => {
    fc.assert(
      fc.property(visit, ({ start, parts }) => {
        const { audit: combined, conflicts } = combineAudits(start, parts);
        const settled = conflicts.reduce(
          (current, conflict) => settleConflict(current, conflict, 0, { by: 'An', at: null, reason: 'seen' }),
          combined,
        );
        for (const cell of cells) {
          const decided = settled.responses.get(cell.id)?.decisions.flatMap(({ between }) => between) ?? [];
          const kept = [at(settled, cell), ...decided]
            .flatMap((each) => (each === null ? [] : voicesOf(each)))
            .map(({ note }) => note ?? '')
            .join('\n');
          for (const part of parts) {
            const note = at(part, cell)?.note ?? null;
            if (note !== null && note !== (at(start, cell)?.note ?? null)) expect(kept).toContain(note);
          }
        }
        for (const part of parts) {
          for (const [id, { evidence }] of part.responses) {
            const files = settled.responses.get(id)?.evidence.map(({ file }) => file) ?? [];
            expect(files).toEqual(expect.arrayContaining(evidence.map(({ file }) => file)));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(visit, ({ start, parts }) => {
        const one = combineAudits(start, parts);
        const other = combineAudits(start, parts.toReversed());
        expect(isSamePlain(sorted(one.audit), sorted(other.audit))).toBe(true);
        expect(one.conflicts.length).toBe(other.conflicts.length);
      }),
      { numRuns: 300 },
    );
  });

  test('changes nothing where nobody changed anything, and takes a single part as it is', () => {
    fc.assert(
      fc.property(visit, ({ start, parts }) => {
        expect(isSamePlain(sorted(combineAudits(start, [start, start]).audit), sorted(start))).toBe(true);
        const [first = start] = parts;
        const { audit: combined, conflicts } = combineAudits(start, [first, start]);
        expect(conflicts).toEqual([]);
        expect(isSamePlain(sorted(combined), sorted(first))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves both sides of every decided answer in the audit', () => {
    fc.assert(
      fc.property(visit, fc.nat(), ({ start, parts }, seed) => {
        const { audit: combined, conflicts } = combineAudits(start, parts);
        for (const conflict of conflicts) {
          if (conflict.what !== 'answer') continue;
          const option = seed % optionCount(conflict);
          const ruling = { by: 'An', at: '2025-08-05T17:00:00+07:00', reason: 'looked again' };
          const response = settleConflict(combined, conflict, option, ruling).responses.get(conflict.criterion);
          const decision = response?.decisions.at(-1);
          // The base's answer loses too, where somebody noted on it meanwhile.
          const passed = conflict.passed === null ? [] : [conflict.passed];
          expect(decision?.between).toEqual([...conflict.options.map(({ sided }) => sided), ...passed]);
          expect(decision?.reason).toBe('looked again');
          expect(response?.[conflict.side]?.answer).toEqual(conflict.options[option]?.sided.answer);
        }
      }),
    );
  });
});

/** The order of responses, evidence and deletions does not matter. */
function sorted(of: Audit): Audit {
  const responses = [...of.responses].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const texts = (each: unknown) => JSON.stringify(each);
  return {
    ...of,
    deletions: of.deletions.toSorted((a, b) => (texts(a) < texts(b) ? -1 : 1)),
    responses: new Map(
      responses.map(([id, response]) => [
        id,
        { ...response, evidence: response.evidence.toSorted((a, b) => (a.file < b.file ? -1 : 1)) },
      ]),
    ),
  };
}
