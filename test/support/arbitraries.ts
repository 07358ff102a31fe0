import fc from 'fast-check';
import { diceOf } from './dice.ts';
import type { PlainAudit, PlainChecklist } from './plain-documents.ts';
import { randomAudit } from './random-audit.ts';
import { randomChecklist } from './random-checklist.ts';

/** Definitions and documents as in YAML, which the product's own readers turn into models. */
export interface PlainCase {
  readonly checklist: PlainChecklist;
  readonly audit: PlainAudit;
}

/** A checklist and an audit that uses it. */
export function checklistAndAudit(): fc.Arbitrary<PlainCase> {
  return fc.tuple(throws(), throws()).map(([ofChecklist, ofAudit]) => {
    const checklist = randomChecklist(diceOf(ofChecklist));
    return { checklist, audit: randomAudit(diceOf(ofAudit), checklist) };
  });
}

/** Shrinks, within reasonable time, towards fewer throws: without throws the simplest choice is made. */
function throws(): fc.Arbitrary<readonly number[]> {
  const throwing = (least: number) =>
    fc.noBias(fc.array(fc.nat(999_999), { minLength: least, maxLength: 600, size: 'max' }));
  return fc.limitShrink(fc.oneof(throwing(0), throwing(500)), 300);
}
