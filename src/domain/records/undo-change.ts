import type { Audit, Removed, Response, Side } from '../audit/audit.ts';
import { isSameValue } from '../values/same-value.ts';
import { type Remover, withDeletion, withRestored } from './deletions.ts';

/**
 * The audit as it was before its last change, whatever that was. What the change had added is noted as taken out, what it had taken out as
 * put back, so that neither returns by combining with a copy made in between. Null: nothing was changed, or it was signed since.
 */
export function undoChange(now: Audit, before: Audit, undoer: Remover): Audit | null {
  const { revision, signed, deletions, loaded } = now;
  if (before.signed.length !== signed.length) return null;
  const restored: Audit = { ...before, revision, signed, deletions, loaded };
  if (isSameValue(restored, now)) return null;
  const [had, has] = [removables(before), removables(now)];
  const taken = notIn(has, had).reduce((audit, each) => withDeletion(audit, each, undoer), restored);
  return notIn(had, has).reduce((audit, each) => withRestored(audit, each, undoer.at), taken);
}

/** What stands in an audit that a deletion can name, by its key. */
function removables({ responses, visit, facility }: Audit): readonly Removed[] {
  return [
    ...[...responses].flatMap(([criterion, response]) => ofResponse(criterion, response)),
    ...(visit?.disputed ?? []).map((criterion): Removed => ({ what: 'disputed', criterion, was: null })),
    ...[...facility.profile].map(([criterion, was]): Removed => ({ what: 'profile', criterion, was })),
  ];
}

function ofResponse(criterion: string, response: Response): readonly Removed[] {
  const { evidence, plan, purchase } = response;
  const sided = (what: Side): readonly Removed[] => {
    const was = response[what];
    return was === null ? [] : [{ what, criterion, was }];
  };
  return [
    ...sided('self'),
    ...sided('verified'),
    ...evidence.map((was): Removed => ({ what: 'evidence', criterion, was })),
    ...(plan === null ? [] : [{ what: 'plan', criterion, was: plan } as const]),
    ...purchase.map((was): Removed => ({ what: 'purchase', criterion, was })),
  ];
}

function notIn(some: readonly Removed[], others: readonly Removed[]): readonly Removed[] {
  const known = new Map<string, Removed[]>();
  for (const each of others) known.set(keyOf(each), [...(known.get(keyOf(each)) ?? []), each]);
  return some.filter((each) => !(known.get(keyOf(each)) ?? []).some((other) => isSameValue(each, other)));
}

function keyOf({ what, criterion }: Removed): string {
  return `${what} ${criterion}`;
}
