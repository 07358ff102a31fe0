import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/domain/audit/audit.ts';
import { combineAudits } from '../../src/domain/combine/combine-audits.ts';
import { type Conflict, optionCount, settleConflict } from '../../src/domain/combine/conflict.ts';
import { voicesOf } from '../../src/domain/records/voices.ts';
import {
  clearAnswer,
  recordAnswer,
  recordEvidence,
  recordPlan,
  removeEvidence,
  withdrawPlan,
} from '../../src/domain/visit/record-response.ts';
import { audit } from '../support/checklist-builders.ts';

interface Step {
  readonly criterion: string;
  readonly what: 'answer' | 'clear' | 'add' | 'remove' | 'plan' | 'withdraw';
  readonly pick: number;
}

const values = ['met', 'not-met', 'partly'];
const criteria = ['A', 'B'];
const files = ['0', '1'];

const step: fc.Arbitrary<Step> = fc.record({
  criterion: fc.constantFrom(...criteria),
  what: fc.constantFrom('answer', 'answer', 'clear', 'clear', 'add', 'remove', 'plan', 'withdraw'),
  pick: fc.nat(2),
});
const steps = fc.array(step, { maxLength: 9 });
const three = fc.record({ base: steps, parts: fc.tuple(steps, steps, steps) });
const inspectors = ['An', 'Bình', 'Chi'];

/** The actions of one inspector, one per minute; each inspector works at another time of day. */
function done(before: Audit, by: string, hour: number, all: readonly Step[]): Audit {
  return all.reduce((current, each, minute) => oneStep(current, by, hour, minute, each), before);
}

function oneStep(current: Audit, by: string, hour: number, minute: number, { criterion, what, pick }: Step): Audit {
  const at = `2025-08-05T${10 + hour}:${10 + minute}:00+07:00`;
  const recording = { criterion, side: 'verified', by, at, changed: null } as const;
  const remover = { by, at, reason: null };
  const photo = { file: `evidence/${pick % 2}.jpg`, sha256: null, takenOn: null, caption: null };
  const there = current.responses.get(criterion);
  switch (what) {
    case 'answer':
      return recordAnswer(current, recording, { is: 'given', value: values[pick] ?? '' });
    case 'clear':
      return clearAnswer(current, recording);
    case 'add':
      return recordEvidence(current, criterion, [photo], at);
    case 'remove':
      return there?.evidence.some(({ file }) => file === photo.file)
        ? removeEvidence(current, criterion, photo, remover)
        : current;
    case 'plan':
      return recordPlan(current, criterion, { owner: `owner ${pick}` }, remover);
    case 'withdraw':
      return withdrawPlan(current, criterion, remover);
  }
}

/** Decides conflicts by one rule, so that the choice does not depend on their order. */
function combined(base: Audit | null, parts: readonly Audit[]): Audit {
  const { audit: open, conflicts } = combineAudits(base, parts);
  const ruling = { by: 'Lê C', at: '2025-08-06T08:00:00+07:00', reason: 'seen again' };
  return conflicts.reduce((current, each) => settleConflict(current, each, leastOf(each), ruling), open);
}

function leastOf(conflict: Conflict): number {
  const texts = Array.from({ length: optionCount(conflict) }, (_, index) =>
    JSON.stringify(conflict.what === 'answer' ? conflict.options[index]?.sided.answer : conflict.values[index]?.value),
  );
  return texts.indexOf(texts.toSorted()[0] ?? '');
}

/** The content of an audit, without who made decisions. */
function said(of: Audit) {
  return criteria.map((id) => {
    const response = of.responses.get(id);
    const verified = response?.verified ?? null;
    return {
      answer: verified?.answer.is === 'given' ? verified.answer.value : null,
      by: verified === null ? [] : voicesOf(verified).map(({ by }) => by),
      evidence: files.filter((each) => response?.evidence.some(({ file }) => file === `evidence/${each}.jpg`)),
      owner: response?.plan?.owner ?? null,
    };
  });
}

/** The model: what the parts make of one value that started as `before`. Null: nothing. */
function modelled(before: string | null, ends: readonly { readonly end: string | null; readonly isNew: boolean }[]) {
  const given = [...new Set(ends.flatMap(({ end, isNew }) => (isNew && end !== null && end !== before ? [end] : [])))];
  if (given.length > 0) return given.toSorted()[0];
  if (ends.some(({ end, isNew }) => isNew && end === before)) return before;
  return ends.some(({ end }) => end === null) ? null : before;
}

describe('three inspectors who answer, add and take out', () => {
  test('come to what a simple model says', () => {
    fc.assert(
      fc.property(three, ({ base, parts }) => {
        const start = done(audit(), 'Unit', 0, base);
        const ends = parts.map((each, index) => done(start, inspectors[index] ?? '', index + 1, each));
        const [before, all, result] = [said(start), ends.map(said), said(combined(start, ends))];
        for (const [index, cell] of before.entries()) {
          const whole = result[index];
          const mine = parts.map((each) => each.filter(({ criterion }) => criterion === criteria[index]));
          const answers = mine.map((each, part) => {
            const last = each.findLast(({ what }) => what === 'answer' || what === 'clear');
            return { end: (all[part]?.[index]?.answer ?? null) as string | null, isNew: last?.what === 'answer' };
          });
          expect(whole?.answer).toBe(modelled(cell.answer as string | null, answers));
          const owners = all.map((each) => {
            const end = each[index]?.owner ?? null;
            return { end, isNew: end !== null && end !== cell.owner };
          });
          expect(whole?.owner).toBe(modelled(cell.owner, owners));
          for (const file of files) {
            const has = all.map((each) => each[index]?.evidence.includes(file) ?? false);
            const isThere = cell.evidence.includes(file) ? has.every(Boolean) : has.some(Boolean);
            expect(whole?.evidence.includes(file)).toBe(isThere);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('end the same in any order and grouping, and when a part comes a second time', () => {
    fc.assert(
      fc.property(three, ({ base, parts }) => {
        const start = done(audit(), 'Unit', 0, base);
        const [an, binh, chi] = parts.map((each, index) => done(start, inspectors[index] ?? '', index + 1, each));
        if (an === undefined || binh === undefined || chi === undefined) return;
        const whole = said(combined(start, [an, binh, chi]));
        const first = combined(start, [an, binh]);
        for (const other of [
          combined(start, [chi, binh, an]),
          combined(start, [first, chi]),
          combined(start, [chi, first]),
          combined(start, [combined(start, [chi, an]), binh]),
          combined(start, [an, combined(start, [binh, chi])]),
          combined(start, [first, combined(start, [binh, chi])]),
          combined(start, [combined(start, [first, chi]), an, binh]),
        ]) {
          expect(said(other)).toEqual(whole);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('bring nothing back that was taken out, from a copy made before and without a base', () => {
    fc.assert(
      fc.property(steps, steps, (base, later) => {
        const start = done(audit(), 'Unit', 0, base);
        const end = done(start, 'An', 1, later);
        const { audit: result, conflicts } = combineAudits(null, [start, end]);
        expect(conflicts).toEqual([]);
        for (const id of criteria) {
          const own = end.responses.get(id);
          const kept = result.responses.get(id);
          expect(kept?.verified?.answer ?? null).toEqual(own?.verified?.answer ?? null);
          expect(kept?.plan ?? null).toEqual(own?.plan ?? null);
          expect(kept?.evidence.map(({ file }) => file).toSorted() ?? []).toEqual(
            own?.evidence.map(({ file }) => file).toSorted() ?? [],
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
