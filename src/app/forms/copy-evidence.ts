import type { Audit, Evidence } from '../../domain/audit/audit.ts';
import type { FormChange } from '../../domain/form/apply-form.ts';
import { recordEvidence } from '../../domain/visit/record-response.ts';
import type { ImportedEvidence } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { PlannedImport } from './plan-import.ts';

/** Copies the files that a form names; one already present is not a change, and one picture under two names is one file. */
export async function withEvidence(
  { files, surroundings }: Tools,
  { evidence, target }: PlannedImport,
  applied: Audit,
  changes: readonly FormChange[],
): Promise<{ readonly audit: Audit; readonly changes: readonly FormChange[] }> {
  let audit = applied;
  const made: FormChange[] = [];
  const stored = new Map<string, ImportedEvidence>();
  for (const change of changes) {
    const source = change.what === 'evidence' ? evidence.get(change.name) : undefined;
    if (change.what !== 'evidence') made.push(change);
    else if (source !== undefined) {
      const key = typeof source === 'string' ? source : surroundings.sha256(source.read());
      const own = stored.get(key) ?? (await files.importEvidence(target, source));
      stored.set(key, own);
      const { file, sha256, takenOn } = own;
      const known = audit.responses.get(change.criterion)?.evidence ?? [];
      if (known.some((each) => each.file === file)) continue;
      const added: Evidence = { file, sha256, takenOn, caption: null };
      audit = recordEvidence(audit, change.criterion, [added]);
      made.push(change);
    }
  }
  return { audit, changes: made };
}
