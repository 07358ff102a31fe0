import fc from 'fast-check';
import { diceOf } from './dice.ts';
import type { PlainAudit, PlainChecklist } from './plain-documents.ts';
import { randomAudit } from './random-audit.ts';
import { randomChecklist } from './random-checklist.ts';

/** Definitions and documents as they stand in YAML, so that the product's own readers make models of them. */
export interface PlainCase {
  readonly checklist: PlainChecklist;
  readonly audit: PlainAudit;
}

/** A checklist and an audit of it. */
export function checklistAndAudit(): fc.Arbitrary<PlainCase> {
  return fc.tuple(throws(), throws()).map(([ofChecklist, ofAudit]) => {
    const checklist = randomChecklist(diceOf(ofChecklist));
    return { checklist, audit: randomAudit(diceOf(ofAudit), checklist) };
  });
}

/** Shrinks, for so long as is bearable, towards fewer throws: what is not thrown any more is the plainest choice. */
function throws(): fc.Arbitrary<readonly number[]> {
  const throwing = (least: number) =>
    fc.noBias(fc.array(fc.nat(999_999), { minLength: least, maxLength: 600, size: 'max' }));
  return fc.limitShrink(fc.oneof(throwing(0), throwing(500)), 300);
}
