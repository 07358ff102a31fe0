import type { Evidence } from '../../domain/audit/audit.ts';
import type { AppliedForm, FormChange } from '../../domain/form/apply-form.ts';
import { recordEvidence } from '../../domain/visit/record-response.ts';
import type { EvidenceSource, ImportedEvidence } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { PlannedImport } from './plan-import.ts';

/** Stores a file, or only says what would be stored. */
export type Store = (source: EvidenceSource) => Promise<ImportedEvidence>;

/** Stores the files that a form names; one already present is not a change, and one picture under two names is one file. */
export async function withEvidence(
  { surroundings }: Pick<Tools, 'surroundings'>,
  evidence: PlannedImport['evidence'],
  { audit: applied, changes }: Pick<AppliedForm, 'audit' | 'changes'>,
  store: Store,
): Promise<Pick<AppliedForm, 'audit' | 'changes'>> {
  let audit = applied;
  const made: FormChange[] = [];
  const stored = new Map<string, ImportedEvidence>();
  for (const change of changes) {
    const source = change.what === 'evidence' ? evidence.get(change.name) : undefined;
    if (change.what !== 'evidence') made.push(change);
    else if (source !== undefined) {
      const key = typeof source === 'string' ? source : surroundings.sha256(source.read());
      const own = stored.get(key) ?? (await store(source));
      stored.set(key, own);
      const { file, sha256, takenOn } = own;
      const known = audit.responses.get(change.criterion)?.evidence ?? [];
      if (known.some((each) => each.file === file || each.sha256 === sha256)) continue;
      const added: Evidence = { file, sha256, takenOn, caption: null };
      audit = recordEvidence(audit, change.criterion, [added]);
      made.push(change);
    }
  }
  return { audit, changes: made };
}
