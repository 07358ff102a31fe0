import { describe, expect, test } from 'vitest';
import { assessmentsOfFew, type StoredAudit } from '../../../../src/app/merge/stored-audit.ts';
import { auditDocument } from '../../../../src/formats/audit/audit-file.ts';
import { audit, checklist, judgement, section } from '../../../support/checklist-builders.ts';

describe('the whole assessment that pages of a province ask for again', () => {
  test('is made once in a merge of few audits', () => {
    const { stored, readings } = countedAudit();
    const reopen = assessmentsOfFew(2)(stored);
    expect(reopen()).toBe(reopen());
    expect(readings()).toBe(1);
  });

  test('is made whenever it is asked for once there are more, and none is kept', () => {
    const [first, second] = [countedAudit(), countedAudit()];
    const reopener = assessmentsOfFew(1);
    const reopen = reopener(first.stored);
    const early = reopen();
    const other = reopener(second.stored);
    expect(reopen()).not.toBe(early);
    expect(reopen()).toEqual(early);
    other();
    expect([first.readings(), second.readings()]).toEqual([3, 1]);
  });
});

/** An audit in compact form that counts how often it is read. */
function countedAudit(): { readonly stored: StoredAudit; readonly readings: () => number } {
  const document = auditDocument(audit({ A: 'met' }));
  let count = 0;
  const read = () => {
    count += 1;
    return document;
  };
  return {
    stored: { document: read, checklist: checklist([section('S', [judgement('A')])]), prices: null },
    readings: () => count,
  };
}
