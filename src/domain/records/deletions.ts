import type { Audit, Deletion, Evidence, Plan, Purchase, Removed, Side, SidedAnswer } from '../audit/audit.ts';
import { isSameAnswer } from '../scoring/agreement.ts';
import { compareByCode } from '../values/compare-by-code.ts';
import { compareInstants } from '../values/instant.ts';
import { isSameValue } from '../values/same-value.ts';
import { evidenceKey } from './evidence-key.ts';
import { isSameVoice, voicesOf, withoutVoices } from './voices.ts';

/** Who takes something out, when and why. */
export type Remover = Pick<Deletion, 'by' | 'at' | 'reason'>;

/** What was taken out of an audit, or out of any of several, and was not put there again. */
export interface TakenOut {
  /** The answer without those words that were taken back; null: nothing is left of it. */
  readonly answer: (criterion: string, side: Side, sided: SidedAnswer | null) => SidedAnswer | null;
  readonly hasEvidence: (criterion: string, evidence: Evidence) => boolean;
  readonly hasPlan: (criterion: string, plan: Plan) => boolean;
  readonly hasPurchase: (criterion: string, purchase: Purchase) => boolean;
  readonly hasDisputed: (criterion: string) => boolean;
  readonly hasProfile: (question: string, value: string | number) => boolean;
}

/** Notes what was taken out. */
export function withDeletion(audit: Audit, removed: Removed, { by, at, reason }: Remover): Audit {
  return { ...audit, deletions: [...audit.deletions, { ...removed, by, at, reason, restoredAt: null }] };
}

/** Notes that something stands there again as it stood when it was taken out. */
export function withRestored(audit: Audit, put: Removed, at: string | null): Audit {
  if (audit.deletions.length === 0) return audit;
  const deletions = audit.deletions.map((each) =>
    each.restoredAt === null && isOfSame(each, put) ? { ...each, restoredAt: at ?? each.at } : each,
  );
  return { ...audit, deletions };
}

/** Deletions of several audits, each once, in an order that does not depend on that of the audits. */
export function deletionsOf(audits: readonly Pick<Audit, 'deletions'>[]): readonly Deletion[] {
  const known: Deletion[] = [];
  for (const each of audits.flatMap(({ deletions }) => deletions)) {
    const index = known.findIndex((other) => isSameValue(withoutReturn(other), withoutReturn(each)));
    const same = known[index];
    if (same === undefined) known.push(each);
    else if (compareInstants(each.restoredAt, same.restoredAt) > 0) known[index] = each;
  }
  return known.toSorted((a, b) => compareInstants(a.at, b.at) || compareByCode(JSON.stringify(a), JSON.stringify(b)));
}

export function takenOutBy(deletions: readonly Deletion[]): TakenOut {
  const byCriterion = new Map<string, Deletion[]>();
  for (const each of deletions) {
    if (each.restoredAt !== null) continue;
    const others = byCriterion.get(each.criterion);
    if (others === undefined) byCriterion.set(each.criterion, [each]);
    else others.push(each);
  }
  const has = (put: Removed) => (byCriterion.get(put.criterion) ?? []).some((each) => isOfSame(each, put));
  return {
    answer: (criterion, side, sided) => {
      const out = (byCriterion.get(criterion) ?? []).flatMap((each) => (each.what === side ? [each.was] : []));
      if (sided === null || out.length === 0) return sided;
      const voices = out.filter((was) => isSameAnswer(was.answer, sided.answer)).flatMap(voicesOf);
      return withoutVoices(sided, (voice) => voices.some((each) => isSameVoice(each, voice)));
    },
    hasEvidence: (criterion, was) => has({ what: 'evidence', criterion, was }),
    hasPlan: (criterion, was) => has({ what: 'plan', criterion, was }),
    hasPurchase: (criterion, was) => has({ what: 'purchase', criterion, was }),
    hasDisputed: (criterion) => has({ what: 'disputed', criterion, was: null }),
    hasProfile: (criterion, was) => has({ what: 'profile', criterion, was }),
  };
}

function isOfSame(deletion: Deletion, put: Removed): boolean {
  if (deletion.what !== put.what || deletion.criterion !== put.criterion) return false;
  if (deletion.what === 'evidence' && put.what === 'evidence')
    return evidenceKey(deletion.was) === evidenceKey(put.was);
  return isSameValue(deletion.was, put.was);
}

function withoutReturn({ restoredAt: _restoredAt, ...deletion }: Deletion): unknown {
  return deletion;
}
