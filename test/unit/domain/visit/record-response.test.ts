import { describe, expect, test } from 'vitest';
import type { Answer, Evidence } from '../../../../src/domain/audit/audit.ts';
import {
  clearAnswer,
  recordAnswer,
  recordEvidence,
  recordNote,
  recordPlan,
  recordPurchase,
} from '../../../../src/domain/visit/record-response.ts';
import { audit, response, sided } from '../../../support/checklist-builders.ts';

const recording = {
  criterion: 'A',
  side: 'verified',
  by: 'Trần B',
  at: '2025-08-05T09:30:00+07:00',
  changed: null,
} as const;
const met: Answer = { is: 'given', value: 'met' };
const photo: Evidence = { file: 'evidence/a.jpg', sha256: 'a'.repeat(64), takenOn: null, caption: null };

describe('recording an answer', () => {
  test('says who and when, and leaves the audit it was given as it was', () => {
    const before = audit();
    const after = recordAnswer(before, recording, met);
    expect(after.responses.get('A')?.verified).toEqual({
      answer: met,
      by: 'Trần B',
      at: '2025-08-05T09:30:00+07:00',
      note: null,
      changed: null,
    });
    expect(before.responses.size).toBe(0);
  });

  test('leaves the other side, evidence and plan alone', () => {
    const before = audit({ A: response({ self: sided('partly'), evidence: [photo] }) });
    const after = recordAnswer(before, recording, met).responses.get('A');
    expect(after?.self).toEqual(sided('partly'));
    expect(after?.evidence).toEqual([photo]);
  });

  test('keeps the note that stands there unless another is given', () => {
    const before = audit({ A: response({ verified: sided('partly', { note: 'one of two' }) }) });
    expect(recordAnswer(before, recording, met).responses.get('A')?.verified?.note).toBe('one of two');
    expect(recordAnswer(before, recording, met, 'both').responses.get('A')?.verified?.note).toBe('both');
  });

  test('is no longer kept from an earlier round', () => {
    const before = audit({ A: response({ verified: sided('met'), keptFrom: '2025-05' }) });
    expect(recordAnswer(before, recording, met).responses.get('A')?.keptFrom).toBeNull();
  });

  test('carries the reason for a change after the minutes, also through later changes', () => {
    const changed = recordAnswer(audit(), { ...recording, changed: 'seen again' }, met);
    expect(changed.responses.get('A')?.verified?.changed).toBe('seen again');
    expect(recordNote(changed, recording, 'x').responses.get('A')?.verified?.changed).toBe('seen again');
  });
});

describe('notes and removals', () => {
  test('an empty note removes the note, a note without an answer changes nothing', () => {
    const before = audit({ A: response({ verified: sided('met', { note: 'old' }) }) });
    expect(recordNote(before, recording, '').responses.get('A')?.verified?.note).toBeNull();
    const empty = audit();
    expect(recordNote(empty, recording, 'x')).toBe(empty);
  });

  test('clearing one side keeps the other, and nothing of an empty response', () => {
    const both = audit({ A: response({ self: sided('met'), verified: sided('met') }) });
    expect(clearAnswer(both, recording).responses.get('A')).toEqual(response({ self: sided('met') }));
    expect(clearAnswer(audit({ A: 'met' }), recording).responses.has('A')).toBe(false);
  });
});

describe('evidence, plan and purchase', () => {
  test('the same file twice counts once and takes the new caption', () => {
    const once = recordEvidence(audit(), 'A', [photo]);
    const twice = recordEvidence(once, 'A', [{ ...photo, caption: 'the rack' }]);
    expect(twice.responses.get('A')?.evidence).toEqual([{ ...photo, caption: 'the rack' }]);
  });

  test('a plan changes only in the parts that are given', () => {
    const planned = recordPlan(recordPlan(audit(), 'A', { owner: 'CNTT' }), 'A', { due: '2025-09-15' });
    expect(planned.responses.get('A')?.plan).toMatchObject({ owner: 'CNTT', due: '2025-09-15', status: null });
  });

  test('a purchase is corrected by item', () => {
    const first = recordPurchase(audit(), 'A', 'server', { quantity: 2, note: 'two racks' });
    const second = recordPurchase(recordPurchase(first, 'A', 'ups', { quantity: 1 }), 'A', 'server', { quantity: 1 });
    expect(second.responses.get('A')?.purchase.map(({ item, quantity, note }) => [item, quantity, note])).toEqual([
      ['ups', 1, null],
      ['server', 1, 'two racks'],
    ]);
  });
});
