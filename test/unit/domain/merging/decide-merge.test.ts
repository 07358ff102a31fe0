import { describe, expect, test } from 'vitest';
import { conflictProblems } from '../../../../src/domain/merging/conflict-problems.ts';
import { decideMerge } from '../../../../src/domain/merging/decide-merge.ts';
import type { MergeDecision, MergeRules } from '../../../../src/domain/merging/merge-decision.ts';
import type { MergeInput } from '../../../../src/domain/merging/merge-input.ts';
import { mergeInput, verified } from '../../../support/merge-inputs.ts';

const failing: MergeRules = { onConflict: 'fail', choices: [] };
const newest: MergeRules = { onConflict: 'newest', choices: [] };

function statuses({ entries }: MergeDecision): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(({ input, status }) => [input.file, status]));
}

function reasonsFor(decision: MergeDecision, file: string): readonly unknown[] {
  return decision.entries.find(({ input }) => input.file === file)?.reasons ?? [];
}

describe('one audit of each facility', () => {
  test('all are merged, in order of path whatever the order given', () => {
    const [a, b] = [mergeInput({ audit: '1', file: 'b' }), mergeInput({ audit: '2', facility: 'ttyt-b', file: 'a' })];
    const decision = decideMerge([a, b], failing);
    expect(decision.entries.map(({ input, status }) => [input.file, status])).toEqual([
      ['a', 'merged'],
      ['b', 'merged'],
    ]);
    expect(decision.conflicts).toEqual([]);
  });
});

describe('equal audits', () => {
  test('the first in order of path counts, the rest are duplicates of it', () => {
    const decision = decideMerge(
      [mergeInput({ file: 'z.xlsx' }), mergeInput({ file: 'a.audit.yaml' }), mergeInput({ file: 'm.xlsx' })],
      failing,
    );
    expect(statuses(decision)).toEqual({ 'a.audit.yaml': 'merged', 'm.xlsx': 'duplicate', 'z.xlsx': 'duplicate' });
    expect(reasonsFor(decision, 'z.xlsx')).toEqual([{ is: 'duplicate', file: 'a.audit.yaml' }]);
  });

  test('in one earlier province workbook they stand in their order', () => {
    const decision = decideMerge(
      [mergeInput({ file: 'p.xlsx', position: 1 }), mergeInput({ file: 'p.xlsx', position: 0 })],
      failing,
    );
    expect(decision.entries.map(({ input, status }) => [input.position, status])).toEqual([
      [0, 'merged'],
      [1, 'duplicate'],
    ]);
  });
});

describe('versions of one audit', () => {
  const older = (responses: Parameters<typeof mergeInput>[0] = {}) =>
    mergeInput({ file: 'old', revision: 3, ...responses });
  const newer = (responses: Parameters<typeof mergeInput>[0] = {}) =>
    mergeInput({ file: 'new', revision: 4, ...responses });
  const early = '2025-08-05T09:00:00+07:00';
  const late = '2025-08-05T03:00:00Z';

  test('a lower revision is superseded where the higher one holds all its responses and more', () => {
    const decision = decideMerge(
      [
        older({ responses: { X: verified('met') } }),
        newer({ responses: { X: verified('met'), Y: verified('partly') } }),
      ],
      failing,
    );
    expect(statuses(decision)).toEqual({ old: 'superseded', new: 'merged' });
    expect(reasonsFor(decision, 'old')).toEqual([{ is: 'newer-revision', file: 'new', revision: 4 }]);
  });

  test('a changed answer supersedes when it was given later, whatever the offsets of the clocks', () => {
    const decision = decideMerge(
      [older({ responses: { X: verified('met', early) } }), newer({ responses: { X: verified('partly', late) } })],
      failing,
    );
    expect(statuses(decision)).toEqual({ old: 'superseded', new: 'merged' });
  });

  test.each([
    ['given at the same time', early, early],
    ['given earlier', late, early],
    ['of unknown time', early, null],
    ['over an answer of unknown time', null, early],
  ])('a changed answer %s is a conflict', (_name, before, after) => {
    const decision = decideMerge(
      [older({ responses: { X: verified('met', before) } }), newer({ responses: { X: verified('partly', after) } })],
      newest,
    );
    expect(statuses(decision)).toEqual({ old: 'conflict', new: 'conflict' });
    expect(decision.conflicts).toMatchObject([{ kind: 'revision', criteria: ['X'] }]);
  });

  test('an answer that the higher revision lacks is a conflict, which newest does not decide', () => {
    const decision = decideMerge([older({ responses: { X: verified('met') } }), newer()], newest);
    expect(conflictProblems(decision.conflicts)).toMatchObject([
      { code: 'conflict-revision', file: 'old', params: { facility: 'ttyt-a', round: '2025-08', other: 'new' } },
    ]);
  });

  test('the same revision with other content is a conflict', () => {
    const decision = decideMerge(
      [older({ responses: { X: verified('met') } }), older({ file: 'too', responses: { Y: verified('met') } })],
      newest,
    );
    expect(statuses(decision)).toEqual({ old: 'conflict', too: 'conflict' });
    expect(decision.conflicts).toMatchObject([{ criteria: ['X', 'Y'] }]);
  });

  test('evidence and plans may grow, but a plan that changed without a later answer is a conflict', () => {
    const planned = (due: string) => ({
      ...verified('met'),
      plan: { owner: null, due, status: null, doneOn: null, fundingSource: null, note: null },
    });
    const grown = decideMerge(
      [older({ responses: { X: verified('met') } }), newer({ responses: { X: planned('2025-09-01') } })],
      failing,
    );
    const changed = decideMerge(
      [older({ responses: { X: planned('2025-09-01') } }), newer({ responses: { X: planned('2025-10-01') } })],
      failing,
    );
    expect(statuses(grown)).toEqual({ old: 'superseded', new: 'merged' });
    expect(statuses(changed)).toEqual({ old: 'conflict', new: 'conflict' });
  });

  test('a side answered since takes no evidence away unless it was answered after all that the older version says', () => {
    const evidenced = {
      ...verified('met', late),
      evidence: [{ file: 'evidence/x.jpg', sha256: null, takenOn: null, caption: null }],
    };
    const withSelf = (at: string) => ({ ...verified('met', late), self: verified('met', at).verified });
    const decided = (at: string) =>
      decideMerge([older({ responses: { X: evidenced } }), newer({ responses: { X: withSelf(at) } })], failing);
    expect(statuses(decided(early))).toEqual({ old: 'conflict', new: 'conflict' });
    expect(statuses(decided('2025-08-05T04:00:00Z'))).toEqual({ old: 'superseded', new: 'merged' });
  });

  test('evidence without an answer is not replaced by an answer without evidence', () => {
    const evidenceAlone = {
      ...verified('met'),
      verified: null,
      evidence: [{ file: 'evidence/x.jpg', sha256: null, takenOn: null, caption: null }],
    };
    const decision = decideMerge(
      [older({ responses: { X: evidenceAlone } }), newer({ responses: { X: verified('met', early) } })],
      failing,
    );
    expect(statuses(decision)).toEqual({ old: 'conflict', new: 'conflict' });
  });

  test.each([
    ['another checklist', { checklist: { id: 'stages', version: '1', digest: 'sha256:stages' } }],
    ['another set of sections', { sections: 'lan,servers' }],
  ])('a higher revision of %s is a conflict, never a newer version', (_name, changed) => {
    expect(statuses(decideMerge([older(), newer(changed)], newest))).toEqual({ old: 'conflict', new: 'conflict' });
  });

  test('a higher revision of another version of the checklist supersedes', () => {
    const upgraded = newer({ checklist: { id: 'emr', version: '2', digest: 'sha256:emr-2' } });
    expect(statuses(decideMerge([older(), upgraded], failing))).toEqual({ old: 'superseded', new: 'merged' });
  });

  test('an id copied to another facility is a conflict, never an older version', () => {
    const decision = decideMerge([older(), newer({ facility: 'ttyt-b' })], newest);
    expect(statuses(decision)).toEqual({ old: 'conflict', new: 'conflict' });
  });

  test('the third of three goes its own way', () => {
    const decision = decideMerge(
      [
        mergeInput({ file: 'r1', revision: 1, responses: { X: verified('met') } }),
        mergeInput({ file: 'r2', revision: 2, responses: { Z: verified('met') } }),
        mergeInput({ file: 'r3', revision: 3, responses: { X: verified('met'), Y: verified('met') } }),
      ],
      failing,
    );
    expect(statuses(decision)).toEqual({ r1: 'superseded', r2: 'conflict', r3: 'conflict' });
  });
});

describe('two audits of one facility and round', () => {
  const pair = (a: Parameters<typeof mergeInput>[0], b: Parameters<typeof mergeInput>[0]) => [
    mergeInput({ audit: 'one', file: 'one', ...a }),
    mergeInput({ audit: 'two', file: 'two', ...b }),
  ];

  test('are a conflict that names both files', () => {
    const decision = decideMerge(pair({}, {}), failing);
    expect(statuses(decision)).toEqual({ one: 'conflict', two: 'conflict' });
    expect(conflictProblems(decision.conflicts)).toMatchObject([
      { code: 'conflict-audits', file: 'two', params: { other: 'one' } },
    ]);
  });

  test.each([
    ['auditedOn', { auditedOn: '2025-08-06' }, { latestAt: '2025-08-09T00:00:00Z', revision: 9 }],
    ['latestAt', { latestAt: '2025-08-06T00:00:00Z' }, { latestAt: '2025-08-06T06:59:59+07:00', revision: 9 }],
    ['latestAt', { latestAt: '2025-08-06T00:00:00Z' }, { revision: 9 }],
    ['revision', { revision: 2 }, {}],
  ])('newest decides by %s', (by, winner, loser) => {
    const decision = decideMerge(pair(winner, loser), newest);
    expect(statuses(decision)).toEqual({ one: 'merged', two: 'superseded' });
    expect(reasonsFor(decision, 'two')).toEqual([{ is: 'newer-audit', file: 'one', by }]);
  });

  test('newest leaves what is equal in all of these a conflict, and drops what is older than both', () => {
    const inputs = [...pair({}, {}), mergeInput({ audit: 'three', file: 'three', auditedOn: '2025-08-04' })];
    expect(statuses(decideMerge(inputs, newest))).toEqual({ one: 'conflict', three: 'superseded', two: 'conflict' });
  });

  test('a choice made by a person decides exactly what it was made about', () => {
    const [one, two] = pair({}, {});
    if (one === undefined || two === undefined) throw new Error('two inputs');
    const choice = {
      facility: 'ttyt-a',
      round: '2025-08',
      between: [one.content, two.content],
      chosen: two.content,
      by: 'Bình',
      at: null,
      reason: 'the signed one',
    };
    const decided = decideMerge([one, two], { onConflict: 'fail', choices: [choice] });
    expect(statuses(decided)).toEqual({ one: 'superseded', two: 'merged' });
    expect(reasonsFor(decided, 'one')).toEqual([{ is: 'decided', file: 'two', by: 'Bình', reason: 'the signed one' }]);
    const changed = mergeInput({ audit: 'one', file: 'one', revision: 7 });
    expect(statuses(decideMerge([changed, two], { onConflict: 'fail', choices: [choice] }))).toEqual({
      one: 'conflict',
      two: 'conflict',
    });
  });
});

describe('checklists and sections', () => {
  const others = [
    mergeInput({ audit: '2', facility: 'b', file: 'b' }),
    mergeInput({ audit: '3', facility: 'c', file: 'c' }),
  ];

  test('another checklist than most is a conflict that newest never decides', () => {
    const odd = mergeInput({ file: 'a', checklist: { id: 'stages', version: '1', digest: 'sha256:stages' } });
    const decision = decideMerge([odd, ...others], newest);
    expect(statuses(decision)).toEqual({ a: 'conflict', b: 'merged', c: 'merged' });
    expect(conflictProblems(decision.conflicts)).toMatchObject([
      { code: 'conflict-checklist', file: 'a', params: { other: 'emr, b' } },
    ]);
  });

  test('of two equally frequent checklists the first by id stands', () => {
    const odd = mergeInput({ file: 'a', checklist: { id: 'aaa', version: '1', digest: 'sha256:aaa' } });
    expect(statuses(decideMerge([odd, ...others.slice(0, 1)], failing))).toEqual({ a: 'merged', b: 'conflict' });
  });

  test('another version is merged and flagged', () => {
    const odd = mergeInput({ file: 'a', checklist: { id: 'emr', version: '2', digest: 'sha256:emr-2' } });
    const decision = decideMerge([odd, ...others], failing);
    expect(statuses(decision)).toEqual({ a: 'merged', b: 'merged', c: 'merged' });
    expect(reasonsFor(decision, 'a')).toEqual([{ is: 'other-version', version: '2', reference: '1' }]);
  });

  test('another set of sections in the same round is a conflict, in another round it is flagged', () => {
    const odd = (round: string) => mergeInput({ file: 'a', sections: 'lan,servers', round });
    expect(statuses(decideMerge([odd('2025-08'), ...others], newest))).toEqual({
      a: 'conflict',
      b: 'merged',
      c: 'merged',
    });
    const flagged = decideMerge([odd('2025-12'), ...others], failing);
    expect(reasonsFor(flagged, 'a')).toEqual([{ is: 'other-sections' }]);
    expect(flagged.conflicts).toEqual([]);
  });
});

describe('several rounds', () => {
  test('each facility stands with its latest by the day of the audit, the earlier ones come newest first', () => {
    const inputs = [
      mergeInput({ audit: '1', file: '1', round: 'z', auditedOn: '2025-01-01' }),
      mergeInput({ audit: '2', file: '2', round: 'b', auditedOn: '2025-06-01' }),
      mergeInput({ audit: '3', file: '3', round: 'a', auditedOn: '2025-12-01' }),
    ];
    const decision = decideMerge(inputs, failing);
    expect(statuses(decision)).toEqual({ 1: 'superseded', 2: 'superseded', 3: 'merged' });
    expect(decision.earlier.get('ttyt-a')?.map(({ file }: MergeInput) => file)).toEqual(['2', '1']);
    expect(reasonsFor(decision, '1')).toEqual([{ is: 'earlier-round', file: '3', round: 'a' }]);
  });
});

describe('workbooks whose answers were edited', () => {
  const edited = (counts: 'undecided' | 'carried' | 'visible') =>
    mergeInput({
      file: 'w.xlsx',
      edited: { cells: ['Results!D12'], counts },
      otherEdits: ['Minutes!A1', 'Minutes!A2'],
    });

  test('are a conflict until somebody decides which side counts', () => {
    const decision = decideMerge([edited('undecided')], newest);
    expect(statuses(decision)).toEqual({ 'w.xlsx': 'conflict' });
    expect(conflictProblems(decision.conflicts)).toMatchObject([
      { code: 'conflict-edited', file: 'w.xlsx', params: { facility: 'ttyt-a', cells: 'Results!D12' } },
    ]);
  });

  test('are never hidden by an equal audit that stands first', () => {
    expect(statuses(decideMerge([mergeInput({ file: 'a' }), edited('undecided')], failing))).toEqual({
      a: 'merged',
      'w.xlsx': 'conflict',
    });
  });

  test('are merged once it is decided, with the decision and the other edits noted', () => {
    expect(reasonsFor(decideMerge([edited('carried')], failing), 'w.xlsx')).toEqual([
      { is: 'answers-edited', cells: ['Results!D12'], counts: 'carried' },
      { is: 'cells-edited', cells: ['Minutes!A1', 'Minutes!A2'] },
    ]);
  });
});
