import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/scoring/assessment.ts';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { assessmentJson } from '../../src/report/exchange/assessment-json.ts';
import { checklistAndAudit } from '../support/arbitraries.ts';
import { priceList } from '../support/checklist-builders.ts';
import { auditOf, checklistOf } from '../support/models-of.ts';
import type { PlainAudit, PlainChecklist } from '../support/plain-documents.ts';
import { scoreAgain } from '../support/second-scorer.ts';

const prices = { 'server': 85_000_000, 'rack': 0.5, 'licence-year': null };

function scoreOf(
  plain: { readonly checklist: PlainChecklist; readonly audit: PlainAudit },
  sides: 'effective' | 'self' | 'verified',
  withPrices: boolean,
): JsonObject {
  const checklist = checklistOf(plain.checklist);
  const audit = auditOf(plain.audit, checklist);
  return assessmentJson(assess(audit, checklist, withPrices ? priceList(prices) : null, sides));
}

describe('assess, beside a second scorer written from the contract alone', () => {
  test.each(['effective', 'self', 'verified'] as const)('says the same of any audit, on sides %s', (sides) => {
    fc.assert(
      fc.property(checklistAndAudit(), fc.boolean(), ({ checklist, audit }, withPrices) => {
        const found = scoreOf({ checklist, audit }, sides, withPrices);
        expect(found).toMatchObject(scoreAgain(checklist, audit, sides, withPrices ? prices : null));
      }),
      { numRuns: 300 },
    );
  });
});
