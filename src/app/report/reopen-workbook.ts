import type { Audit } from '../../domain/audit/audit.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { serializeAudit } from '../../formats/audit/audit-file.ts';
import { leaveChecklist } from '../inputs/leave-checklist.ts';
import { openAudit } from '../inputs/open-audit.ts';
import { makePlace, outputPath } from '../inputs/output-path.ts';
import type { Tools } from '../ports/tools.ts';

export interface Reopened {
  readonly audit: Audit;
  /** Path of the audit file. */
  readonly output: string;
}

/**
 * Writes the audit carried by a workbook to a file or into a folder, with its checklist beside it.
 * @throws AuditError target-exists and the like.
 */
export async function reopenWorkbook(tools: Tools, path: string, place: string, overwrite: boolean): Promise<Reopened> {
  const { files } = tools;
  const { audit, checklist, workbook } = await openAudit(tools, path, []);
  if (workbook === null) throw failure('not-a-workbook', { reason: 'not-zip' }, { file: path });
  const output = await outputPath(tools, place, `${audit.facility.id}.${audit.round.id}.audit.yaml`, overwrite);
  // Writing the audit over its workbook would lose the workbook.
  if (files.absolute(output) === files.absolute(path)) throw failure('output-is-input', {}, { file: path });
  await makePlace(tools, place);
  // The audit comes last: if the disk is full, an audit without its checklist would block the next try.
  await leaveChecklist(tools, checklist, files.dirname(output));
  await files.save(output, serializeAudit(audit), { overwrite });
  return { audit, output };
}
