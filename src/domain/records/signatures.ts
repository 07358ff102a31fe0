import type { Audit, Signature } from '../audit/audit.ts';
import { compareInstants } from '../values/instant.ts';
import { isSameValue } from '../values/same-value.ts';

/** Whether the last signature is on the very audit of that fingerprint: nothing was changed since. Null: nothing to compare with. */
export function isAsSigned({ signed }: Pick<Audit, 'signed'>, fingerprint: string | null): boolean {
  return fingerprint !== null && signed.at(-1)?.fingerprint === fingerprint;
}

/** The signatures of several audits, each once with all that was changed since, in the order in which they were given. */
export function allSignatures(audits: readonly Pick<Audit, 'signed'>[]): readonly Signature[] {
  const known: Signature[] = [];
  for (const each of audits.flatMap(({ signed }) => signed)) {
    const index = known.findIndex((other) => isSameValue({ ...other, changes: [] }, { ...each, changes: [] }));
    const same = known[index];
    if (same === undefined) known.push(each);
    else {
      const added = each.changes.filter((change) => !same.changes.some((other) => isSameValue(change, other)));
      const changes = [...same.changes, ...added].toSorted((a, b) => compareInstants(a.at, b.at));
      known[index] = { ...same, changes };
    }
  }
  return known.toSorted((a, b) => a.revision - b.revision || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
