import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../src/domain/audit/audit.ts';
import type { Checklist } from '../../src/domain/checklist/checklist.ts';
import { applyForm, type SentForm } from '../../src/domain/form/apply-form.ts';
import { askedSections } from '../../src/domain/form/department-criteria.ts';
import { readForm } from '../../src/interchange/form/read-form.ts';
import { preparerOf, selfAssessed } from '../../src/report/form/form.ts';
import { formKey } from '../../src/report/form/form-key.ts';
import { formWorkbook } from '../../src/report/form/form-workbook.ts';
import { checklistAndAudit } from '../support/arbitraries.ts';
import { buildForm, caseWithWards, plainReaders } from '../support/form-cases.ts';
import { readSheets } from '../support/form-grid.ts';

const runs = { numRuns: 60 };
const now = '2025-08-06T09:00:00+07:00';

function readBack(checklist: Checklist, shown: Audit) {
  const key = formKey(checklist, askedSections(checklist, shown.sections), 'en');
  const workbook = formWorkbook(buildForm(checklist, shown), now);
  return { key, reading: readForm(readSheets(workbook), key, plainReaders) };
}

function sentWith(base: Audit, key: ReturnType<typeof formKey>): SentForm {
  return { base, preparer: preparerOf(base), departments: key.departments, wholeLabel: 'Whole facility' };
}

describe('a form that comes back', () => {
  test('changes nothing when nobody wrote in it', () => {
    fc.assert(
      fc.property(checklistAndAudit(), (plain) => {
        const { checklist, audit } = caseWithWards(plain);
        const { key, reading } = readBack(checklist, audit);
        const applied = applyForm(reading, sentWith(selfAssessed(audit), key), audit, now);
        expect(reading.problems).toEqual([]);
        expect(applied.changes).toEqual([]);
        expect(applied.audit).toEqual(audit);
      }),
      runs,
    );
  });

  test('brings every answer, note and name that was written into an empty one', () => {
    fc.assert(
      fc.property(checklistAndAudit(), (plain) => {
        const { checklist, audit } = caseWithWards(plain);
        const written = selfAssessed(audit);
        const { key, reading } = readBack(checklist, written);
        const blank = { ...written, responses: new Map(), facility: { ...written.facility, profile: new Map() } };
        const { audit: filled } = applyForm(reading, sentWith(blank, key), blank, now);
        expect(filled.facility.profile).toEqual(written.facility.profile);
        const asked = askedSections(checklist, audit.sections).flatMap(({ criteria }) => criteria);
        const again = readBack(checklist, filled).reading;
        for (const { id } of asked) {
          expect(again.entries.get(id)?.answer, id).toEqual(reading.entries.get(id)?.answer);
          expect(filled.responses.get(id)?.self?.by ?? null, id).toBe(written.responses.get(id)?.self?.by ?? null);
        }
      }),
      runs,
    );
  });

  test('takes the answers of a later copy over the earlier ones, and nothing else', () => {
    fc.assert(
      fc.property(checklistAndAudit(), (plain) => {
        const { checklist, audit } = caseWithWards(plain);
        const written = selfAssessed(audit);
        const { key, reading } = readBack(checklist, written);
        const blank = { ...written, responses: new Map() };
        const first = applyForm(reading, sentWith(blank, key), blank, now).audit;
        const second = applyForm(reading, sentWith(blank, key), first, '2025-08-07T09:00:00+07:00');
        expect(second.changes.filter(({ what }) => what !== 'evidence')).toEqual([]);
        expect(second.audit).toEqual(first);
      }),
      runs,
    );
  });
});
