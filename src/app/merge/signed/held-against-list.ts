import { inGroups } from '../../../domain/audit/fingerprint.ts';
import { type HeldAudit, type SignedEntry, signedOtherwise } from '../../../domain/merging/signed-list.ts';
import { problem } from '../../../domain/problem/problem.ts';
import { isJsonList, isJsonObject } from '../../../domain/values/json.ts';
import type { RejectedFile } from '../../inputs/collect-inputs.ts';
import type { DecidedMerge } from '../decide-conflicts.ts';
import type { TakenAudit } from '../taken-audit.ts';

/**
 * Rejects what would count and was not signed as it is, and decides again, since an earlier version may be the one that was signed.
 * `entries`: null where there is no list.
 */
export async function heldAgainstList(
  entries: readonly SignedEntry[] | null,
  from: Omit<DecidedMerge, 'decision'>,
  decide: (from: Omit<DecidedMerge, 'decision'>) => Promise<DecidedMerge>,
): Promise<DecidedMerge> {
  let state = from;
  for (;;) {
    const decided = await decide(state);
    if (entries === null) return decided;
    const known = new Set(entries.flatMap(({ fingerprints }) => fingerprints));
    const counts = new Set(decided.decision.remaining);
    const { audits, rejected } = decided.taken;
    const unsigned = audits.filter(({ input }) => counts.has(input) && !known.has(input.fingerprint));
    if (unsigned.length === 0) return decided;
    state = {
      decisions: decided.decisions,
      taken: {
        ...decided.taken,
        audits: audits.filter((each) => !unsigned.includes(each)),
        rejected: [...rejected, ...unsigned.map((each) => rejection(each, entries))],
      },
    };
  }
}

/** Entries of what was signed that no audit has: neither one that counts nor one of another round or version. */
export function absentFrom(
  entries: readonly SignedEntry[],
  taken: readonly TakenAudit[],
  rejected: readonly RejectedFile[],
): readonly SignedEntry[] {
  const there = new Set(taken.map(({ input }) => input.fingerprint));
  const told = new Set(
    rejected.flatMap(({ problems }) =>
      problems.flatMap((each) => (each.code === 'fingerprint-differs' ? [each.params.listed] : [])),
    ),
  );
  return entries.filter(({ fingerprints, name }) => !told.has(name) && !fingerprints.some((each) => there.has(each)));
}

function rejection(taken: TakenAudit, entries: readonly SignedEntry[]): RejectedFile {
  const { input, digest, result } = taken;
  const other = signedOtherwise(entries, heldAudit(taken));
  const said = { facility: result.facility.name, fingerprint: inGroups(input.fingerprint) };
  const place = { file: input.file };
  const why =
    other === null
      ? problem('fingerprint-unlisted', said, place)
      : problem('fingerprint-differs', { ...said, listed: other.name }, place);
  return { file: input.file, digest, problems: [why] };
}

function heldAudit({ input, result, stored }: TakenAudit): HeldAudit {
  const signed = stored.document()['signed'];
  const recorded = signed !== undefined && isJsonList(signed) ? signed : [];
  return {
    fingerprint: input.fingerprint,
    signed: recorded.flatMap((each) =>
      isJsonObject(each) && typeof each['fingerprint'] === 'string' ? [each['fingerprint']] : [],
    ),
    names: [result.facility.name, result.facility.id],
  };
}
