import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../../src/domain/audit/audit.ts';
import { applyForm, type SentForm } from '../../../../src/domain/form/apply-form.ts';
import type { FormEntry, FormReading } from '../../../../src/domain/form/form-reading.ts';
import { audit, facility, response, rows, sided } from '../../../support/checklist-builders.ts';

const now = '2025-08-06T09:00:00+07:00';

function entry(criterion: string, overrides: Partial<FormEntry> = {}): FormEntry {
  const place = { sheet: 'S', answerCell: 'D5', noteCell: 'H5', evidenceCell: 'I5' };
  return { criterion, answer: null, note: '', who: '', evidence: [], place, ...overrides };
}

function given(value: string | number): FormEntry['answer'] {
  return { is: 'given', value };
}

function reading(entries: readonly FormEntry[], overrides: Partial<FormReading> = {}): FormReading {
  return {
    facilityId: 'ttyt-test',
    facilityName: 'Test',
    facilityPlace: null,
    auditedOn: null,
    preparer: '',
    profile: new Map(),
    entries: new Map(entries.map((each) => [each.criterion, each])),
    problems: [],
    leftOut: [],
    ...overrides,
  };
}

function sent(base: Audit, overrides: Partial<SentForm> = {}): SentForm {
  return { base, preparer: null, departments: new Set(), wholeLabel: 'Whole', ...overrides };
}

function self(answers: Readonly<Record<string, Parameters<typeof sided>[0]>>): Audit {
  return audit(Object.fromEntries(Object.entries(answers).map(([id, each]) => [id, response({ self: sided(each) })])));
}

describe('an answer', () => {
  test('goes to the self-assessed side, with who and when; the verified side stays', () => {
    const current = audit({ A: response({ verified: sided('met') }) });
    const applied = applyForm(
      reading([entry('A', { answer: given('partly'), who: 'An' })]),
      sent(audit()),
      current,
      now,
    );
    expect(applied.audit.responses.get('A')).toEqual(
      response({ self: sided('partly', { by: 'An', at: now }), verified: sided('met') }),
    );
    expect(applied.changes).toEqual([
      { what: 'answer', criterion: 'A', from: null, to: { is: 'given', value: 'partly' } },
    ]);
  });

  test('without a name is by whoever prepared the form', () => {
    const applied = applyForm(
      reading([entry('A', { answer: given('met') })], { preparer: 'Bình' }),
      sent(audit()),
      audit(),
      now,
    );
    expect(applied.audit.responses.get('A')?.self?.by).toBe('Bình');
  });

  test('that was not touched leaves alone what others changed since', () => {
    const applied = applyForm(
      reading([entry('A', { answer: given('met') })]),
      sent(self({ A: 'met' })),
      self({ A: 'not-met' }),
      now,
    );
    expect(applied.changes).toEqual([]);
    expect(applied.audit).toEqual(self({ A: 'not-met' }));
  });

  test('that was emptied is taken away', () => {
    const base = self({ A: 'met' });
    const applied = applyForm(reading([entry('A')]), sent(base), base, now);
    expect(applied.audit.responses.size).toBe(0);
    expect(applied.changes).toEqual([
      { what: 'answer', criterion: 'A', from: { is: 'given', value: 'met' }, to: null },
    ]);
  });

  test('that was empty when sent does not take away one given since, which is said', () => {
    const current = self({ A: 'met' });
    const applied = applyForm(reading([entry('A')]), sent(audit()), current, now);
    expect(applied.audit).toEqual(current);
    expect(applied.leftOut).toEqual([{ why: 'blank-kept', criterion: 'A', sheet: 'S', cell: 'D5' }]);
  });

  test('that does not apply has the note for its reason', () => {
    const applied = applyForm(
      reading([entry('A', { answer: { is: 'not-applicable' }, note: 'no ward' })]),
      sent(audit()),
      audit(),
      now,
    );
    expect(applied.audit.responses.get('A')?.self).toMatchObject({
      answer: { is: 'not-applicable', reason: 'no ward' },
      note: null,
    });
  });

  test('keeps its rows when the form showed only their sum', () => {
    const base = self({ A: rows([2, 1], [3, 3]) });
    const whole = { is: 'given', value: { needed: 5, present: 4 } } as const;
    const applied = applyForm(reading([entry('A', { answer: whole, note: 'counted' })]), sent(base), base, now);
    expect(applied.audit.responses.get('A')?.self).toMatchObject({
      answer: { is: 'given', value: rows([2, 1], [3, 3]) },
      note: 'counted',
    });
    expect(applied.changes).toEqual([{ what: 'note', criterion: 'A' }]);
  });

  test('given as a whole stays one when the form showed it as one row', () => {
    const base = self({ A: { needed: 5, present: 4 } });
    const shown = { is: 'given', value: { rows: [{ label: 'Whole', needed: 5, present: 4 }] } } as const;
    const applied = applyForm(
      reading([entry('A', { answer: shown })]),
      sent(base, { departments: new Set(['A']) }),
      base,
      now,
    );
    expect(applied.changes).toEqual([]);
  });
});

describe('a note', () => {
  test('that was emptied is taken away, and the answer stays', () => {
    const base = audit({ A: response({ self: sided('met', { note: 'old' }) }) });
    const applied = applyForm(reading([entry('A', { answer: given('met') })]), sent(base), base, now);
    expect(applied.audit.responses.get('A')?.self?.note).toBe(null);
    expect(applied.changes).toEqual([{ what: 'note', criterion: 'A' }]);
  });
});

describe('the profile', () => {
  const base = audit({}, { facility: facility({ beds: 100, hosting: 'local' }) });

  test('changes where the form says otherwise than it was sent', () => {
    const profile = new Map<string, string | number | null>([
      ['beds', 120],
      ['hosting', null],
    ]);
    const applied = applyForm(reading([], { profile }), sent(base), base, now);
    expect(applied.audit.facility.profile).toEqual(new Map([['beds', 120]]));
    expect(applied.changes).toEqual([
      { what: 'profile', question: 'beds', from: 100, to: 120 },
      { what: 'profile', question: 'hosting', from: 'local', to: null },
    ]);
  });

  test('that was not touched leaves alone what others changed since', () => {
    const current = audit({}, { facility: facility({ beds: 80 }) });
    const applied = applyForm(reading([], { profile: new Map([['beds', 100]]) }), sent(base), current, now);
    expect(applied.audit).toEqual(current);
  });
});

describe('the day', () => {
  test('is the form’s until the group has answered anything', () => {
    const moved = reading([], { auditedOn: '2025-08-10' });
    expect(applyForm(moved, sent(audit()), audit(), now).audit.auditedOn).toBe('2025-08-10');
    const verified = audit({ A: 'met' });
    expect(applyForm(moved, sent(audit()), verified, now)).toMatchObject({ audit: verified, changes: [] });
  });
});

describe('evidence', () => {
  test('is new where neither the form nor the audit named the file', () => {
    const known = { file: 'evidence/a.jpg', sha256: null, takenOn: null, caption: null };
    const current = audit({ A: response({ evidence: [known] }) });
    const named = entry('A', { evidence: ['evidence/a.jpg', 'b.jpg'] });
    const applied = applyForm(reading([named]), sent(current), current, now);
    expect(applied.changes).toEqual([{ what: 'evidence', criterion: 'A', name: 'b.jpg', sheet: 'S', cell: 'I5' }]);
  });
});
