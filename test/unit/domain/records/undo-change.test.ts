import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../../src/domain/audit/audit.ts';
import { combineAudits } from '../../../../src/domain/combine/combine-audits.ts';
import { undoChange } from '../../../../src/domain/records/undo-change.ts';
import {
  clearAnswer,
  recordAnswer,
  recordEvidence,
  recordNote,
  recordPlan,
  removeEvidence,
} from '../../../../src/domain/visit/record-response.ts';
import { recordDisputed, recordVisit } from '../../../../src/domain/visit/record-visit.ts';
import { audit, facility, response, sided } from '../../../support/checklist-builders.ts';

const undoer = { by: 'An', at: '2025-08-05T10:00:00Z', reason: null };
const recording = {
  criterion: 'A',
  side: 'verified',
  by: 'An',
  at: '2025-08-05T09:00:00Z',
  changed: null,
  reason: null,
} as const;
const photo = { file: 'evidence/a.jpg', sha256: 'aa', takenOn: null, caption: null };
const before = audit(
  {
    A: response({
      verified: sided('met', { by: 'Bình', at: '2025-08-05T08:00:00Z', note: 'seen' }),
      evidence: [photo],
    }),
  },
  { facility: facility({ beds: 100 }) },
);

const changes: Readonly<Record<string, (audit: Audit) => Audit>> = {
  'another answer': (each) => recordAnswer(each, recording, { is: 'given', value: 'partly' }),
  'no evidence': (each) => recordAnswer(each, recording, { is: 'no-evidence' }),
  'an answer taken away': (each) => clearAnswer(each, recording),
  'a note': (each) => recordNote(each, recording, 'another'),
  'evidence': (each) => recordEvidence(each, 'A', [{ ...photo, file: 'evidence/b.jpg', sha256: 'bb' }], recording.at),
  'evidence taken out': (each) => removeEvidence(each, 'A', photo, recording),
  'a plan': (each) => recordPlan(each, 'B', { owner: 'Cúc' }, recording),
  'a visit': (each) => recordVisit(each, { place: 'Phòng họp' }),
  'a dispute': (each) => recordDisputed(each, 'A', recording),
  'a profile': (each) => ({ ...each, facility: facility({ beds: 90, hosting: 'cloud' }) }),
};

describe.each(Object.entries(changes))('taking back %s', (_what, change) => {
  const after = { ...change(before), revision: 2 };
  const undone = undoChange(after, before, undoer);

  test('leaves what stood there before, who said it and when', () => {
    expect(undone).toEqual({ ...before, revision: 2, deletions: undone?.deletions });
  });

  test('is not taken back by a copy that was made in between', () => {
    if (undone === null) throw new Error('nothing was taken back');
    const { audit: combined } = combineAudits(null, [undone, after]);
    expect(combined.responses).toEqual(before.responses);
  });
});

test('where nothing was changed, there is nothing to take back', () => {
  expect(undoChange(before, before, undoer)).toBeNull();
});

test('what was signed since is not taken back', () => {
  const signed = {
    ...before,
    signed: [{ revision: 1, fingerprint: 'f', on: '2025-08-05', number: null, changes: [] }],
  };
  expect(undoChange(signed, before, undoer)).toBeNull();
});
