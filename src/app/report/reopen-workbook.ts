import type { Audit } from '../../domain/audit/audit.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { knownInspector } from '../audit/edit-audit.ts';
import { heldAudit } from '../audit/held-audit.ts';
import { overSigned } from '../audit/over-signed.ts';
import { leaveChecklist } from '../inputs/leave-checklist.ts';
import { openAudit } from '../inputs/open-audit.ts';
import { makePlace, outputPath } from '../inputs/output-path.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';

export interface Reopened {
  readonly audit: Audit;
  /** Path of the audit file. */
  readonly output: string;
}

export interface ReopenRequest {
  readonly path: string;
  /** A file, or a folder. */
  readonly place: string;
  readonly overwrite: boolean;
  readonly by: string | null;
  /** Why, where the file that is replaced was signed. */
  readonly reason: string | null;
}

/** Writes the audit that a workbook carries to a file or into a folder, with its checklist beside it. @throws AuditError target-exists and the like. */
export async function reopenWorkbook(
  tools: Tools,
  { path, place, overwrite, by, reason }: ReopenRequest,
): Promise<Reopened> {
  const { files } = tools;
  const { audit, checklist, workbook } = await openAudit(tools, path, []);
  if (workbook === null) throw failure('not-a-workbook', { reason: 'not-zip' }, { file: path });
  const output = await outputPath(tools, place, `${audit.facility.id}.${audit.round.id}.audit.yaml`, overwrite);
  const next = await overSigned(tools, output, audit, knownInspector(tools, audit, by), reason);
  const text = heldAudit(next, checklist, output);
  return files.orTakenBack(async () => {
    await makePlace(tools, place);
    // The audit comes last: if the disk is full, an audit without its checklist would block the next try.
    await leaveChecklist(tools, checklist, files.dirname(output));
    await saveHeld(files, output, text, { overwrite, like: [path] });
    return { audit: next, output };
  });
}
