import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/domain/audit/audit.ts';
import { decideMerge } from '../../src/domain/merging/decide-merge.ts';
import type { MergeInput } from '../../src/domain/merging/merge-input.ts';
import { mergeInput, verified } from '../support/merge-inputs.ts';

/**
 * A second implementation of the rules, written from their text alone: looks at every input against all others, by plain searches. Slow on
 * purpose.
 */
function secondReading(inputs: readonly MergeInput[], onConflict: 'fail' | 'newest'): ReadonlyMap<string, string> {
  const status = new Map<string, string>();
  let left = [...inputs].sort((a, b) => (a.file < b.file ? -1 : 1));
  const settle = (found: ReadonlyMap<MergeInput, string>) => {
    for (const [input, what] of found) status.set(input.file, what);
    left = left.filter((input) => !found.has(input));
  };
  const ruled = (rule: (input: MergeInput) => string | null) => {
    const found = new Map<MergeInput, string>();
    for (const input of left) {
      const what = rule(input);
      if (what !== null) found.set(input, what);
    }
    settle(found);
  };

  ruled(({ edited }) => (edited?.counts === 'undecided' ? 'conflict' : null));
  ruled((input) => {
    const same = left.filter((each) => each.audit === input.audit && each.content === input.content);
    return same[0] === input ? null : 'duplicate';
  });
  ruled((input) => {
    const versions = left.filter(({ audit }) => audit === input.audit);
    const top = Math.max(...versions.map(({ revision }) => revision));
    const [highest] = versions.filter(({ revision }) => revision === top);
    if (highest === undefined) return null;
    const fits = (each: MergeInput) =>
      each.revision < top &&
      each.facility === highest.facility &&
      each.round === highest.round &&
      each.checklist.id === highest.checklist.id &&
      each.sections === highest.sections &&
      holdsAll(each, highest);
    if (fits(input)) return 'superseded';
    return versions.some((each) => each !== highest && !fits(each)) ? 'conflict' : null;
  });
  const checklists = left.map(({ checklist }) => checklist.id);
  const most = mode(checklists);
  ruled(({ checklist }) => (checklist.id === most ? null : 'conflict'));
  const sectionsOf = new Map(
    left.map(({ round }) => [
      round,
      mode(left.filter((each) => each.round === round).map(({ sections }) => sections ?? '')),
    ]),
  );
  ruled(({ round, sections }) => ((sections ?? '') === sectionsOf.get(round) ? null : 'conflict'));
  ruled((input) => {
    const rivals = left.filter(({ facility, round }) => facility === input.facility && round === input.round);
    if (rivals.length === 1) return null;
    if (onConflict === 'fail') return 'conflict';
    const newer = rivals.filter((each) => isNewer(each, input));
    if (newer.length > 0) return 'superseded';
    return rivals.some((each) => each !== input && !isNewer(input, each)) ? 'conflict' : null;
  });
  ruled((input) => {
    const rounds = left.filter(({ facility }) => facility === input.facility);
    const isLater = (each: MergeInput) =>
      each.auditedOn > input.auditedOn || (each.auditedOn === input.auditedOn && each.round > input.round);
    return rounds.some(isLater) ? 'superseded' : null;
  });
  for (const { file } of left) status.set(file, 'merged');
  return status;
}

function holdsAll(lower: MergeInput, higher: MergeInput): boolean {
  const found = higher.record().responses;
  for (const [id, { verified: own }] of lower.record().responses) {
    const other = found.get(id)?.verified ?? null;
    if (other === null || own === null) return false;
    const isEqual = JSON.stringify(own) === JSON.stringify(other);
    const isLater = own.at !== null && other.at !== null && new Date(other.at) > new Date(own.at);
    if (!isEqual && !isLater) return false;
  }
  return true;
}

function isNewer(a: MergeInput, b: MergeInput): boolean {
  if (a.auditedOn !== b.auditedOn) return a.auditedOn > b.auditedOn;
  const time = ({ latestAt }: MergeInput) =>
    latestAt === null ? Number.NEGATIVE_INFINITY : new Date(latestAt).getTime();
  if (time(a) !== time(b)) return time(a) > time(b);
  return a.revision > b.revision;
}

function mode(values: readonly string[]): string | undefined {
  const sorted = [...values].sort();
  return [...new Set(sorted)].sort(
    (a, b) => sorted.filter((each) => each === b).length - sorted.filter((each) => each === a).length,
  )[0];
}

const instants = ['2025-08-05T09:00:00+07:00', '2025-08-05T03:00:00Z', '2025-08-06T08:00:00+07:00'];
const response: fc.Arbitrary<Response> = fc
  .tuple(fc.constantFrom('met', 'partly'), fc.option(fc.constantFrom(...instants)))
  .map(([answer, at]) => verified(answer, at));

const input = fc
  .record({
    audit: fc.constantFrom('1', '2', '3', '4'),
    revision: fc.integer({ min: 1, max: 3 }),
    facility: fc.constantFrom('a', 'b'),
    round: fc.constantFrom('2025-08', '2025-12'),
    auditedOn: fc.constantFrom('2025-08-05', '2025-08-06'),
    checklist: fc.constantFrom(...['emr', 'emr', 'stages'].map((id) => ({ id, version: '1', digest: id }))),
    sections: fc.constantFrom(null, null, null, 'lan'),
    latestAt: fc.option(fc.constantFrom(...instants)),
    edited: fc.constantFrom(
      null,
      null,
      null,
      { cells: ['A1'], counts: 'undecided' as const },
      { cells: ['A1'], counts: 'carried' as const },
    ),
    responses: fc.dictionary(fc.constantFrom('X', 'Y'), response, { maxKeys: 2 }),
  })
  .map((facts) => facts);

const inputs = fc
  .array(input, { maxLength: 7 })
  .map((all) => all.map((facts, index) => mergeInput({ ...facts, file: `file-${index}` })));

const statuses = (all: readonly MergeInput[], onConflict: 'fail' | 'newest') =>
  new Map(decideMerge(all, { onConflict, choices: [] }).entries.map((entry) => [entry.input.file, entry.status]));

describe('merging', () => {
  test('comes to what a second reading of its rules comes to', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom('fail' as const, 'newest' as const), (all, onConflict) => {
        expect(statuses(all, onConflict)).toEqual(secondReading(all, onConflict));
      }),
      { numRuns: 2_000 },
    );
  });

  test('does not depend on the order of the inputs', () => {
    fc.assert(
      fc.property(
        inputs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(decideMerge(shuffled, { onConflict: 'newest', choices: [] })).toEqual(
            decideMerge(all, { onConflict: 'newest', choices: [] }),
          );
        },
      ),
    );
  });

  test('takes the same file twice as once', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const once = decideMerge(all, { onConflict: 'newest', choices: [] });
        const copies = all.map((each) => ({ ...each, file: `${each.file}-copy` }));
        const twice = decideMerge([...all, ...copies], { onConflict: 'newest', choices: [] });
        expect(twice.remaining.map(({ file }) => file)).toEqual(once.remaining.map(({ file }) => file));
      }),
    );
  });

  test('of what stands changes nothing', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const { remaining } = decideMerge(all, { onConflict: 'newest', choices: [] });
        expect(decideMerge(remaining, { onConflict: 'fail', choices: [] }).remaining).toEqual(remaining);
      }),
    );
  });

  test('gives every input exactly one status, and a conflict for each that is in one', () => {
    fc.assert(
      fc.property(inputs, (all) => {
        const { entries, conflicts } = decideMerge(all, { onConflict: 'newest', choices: [] });
        expect(entries.map(({ input: each }) => each.file).sort()).toEqual(all.map(({ file }) => file).sort());
        const inConflict = new Set(conflicts.flatMap((conflict) => conflict.inputs.map(({ file }) => file)));
        const named = entries.filter(({ status }) => status === 'conflict').map(({ input: each }) => each.file);
        expect([...inConflict].sort()).toEqual(named.sort());
      }),
    );
  });
});
