import type { Deletion, Removed } from '../../domain/audit/audit.ts';
import type { DeletionShape } from '../schemas/deletion-schema.ts';
import { type Members, members } from '../shape/members.ts';
import {
  evidenceMembers,
  evidenceOf,
  planMembers,
  planOf,
  purchaseMembers,
  purchaseOf,
  sidedAnswerOf,
  sidedMembers,
} from './response-model.ts';

/** What was taken out; none where an entry does not say what it was. */
export function deletionOf(shape: DeletionShape): readonly Deletion[] {
  const { by, at, reason, restoredAt } = shape;
  return removedOf(shape).map((removed) => ({
    ...removed,
    by: by ?? null,
    at: at ?? null,
    reason: reason ?? null,
    restoredAt: restoredAt ?? null,
  }));
}

function removedOf({
  criterion,
  self,
  verified,
  evidence,
  plan,
  purchase,
  disputed,
  profile,
}: DeletionShape): Removed[] {
  if (profile) return [{ what: 'profile', criterion: profile.id, was: profile.answer }];
  if (!criterion) return [];
  if (self) return [{ what: 'self', criterion, was: sidedAnswerOf(self) }];
  if (verified) return [{ what: 'verified', criterion, was: sidedAnswerOf(verified) }];
  if (evidence) return [{ what: 'evidence', criterion, was: evidenceOf(evidence) }];
  if (plan) return [{ what: 'plan', criterion, was: planOf(plan) }];
  if (purchase) return [{ what: 'purchase', criterion, was: purchaseOf(purchase) }];
  return disputed ? [{ what: 'disputed', criterion, was: null }] : [];
}

/** A deletion as audit files hold it. */
export function deletionMembers(deletion: Deletion): Members {
  const { by, at, reason, restoredAt } = deletion;
  return { ...removedMembers(deletion), ...members({ by, at, reason, restoredAt }) };
}

function removedMembers(removed: Removed): Members {
  const { criterion } = removed;
  switch (removed.what) {
    case 'self':
    case 'verified':
      return { criterion, [removed.what]: sidedMembers(removed.was) };
    case 'evidence':
      return { criterion, evidence: evidenceMembers(removed.was) };
    case 'plan':
      return { criterion, plan: planMembers(removed.was) };
    case 'purchase':
      return { criterion, purchase: purchaseMembers(removed.was) };
    case 'disputed':
      return { criterion, disputed: true };
    case 'profile':
      return { profile: { id: criterion, answer: removed.was } };
  }
}
