import { failure } from '../domain/audit-error.ts';
import { serializeAudit } from '../formats/audit-file.ts';
import { leaveChecklist } from './leave-checklist.ts';
import { type OpenedAudit, openAudit } from './open-inputs.ts';
import type { Tools } from './tools.ts';

/** Writes the audit that a workbook carries as an audit file, with its checklist beside it. @throws AuditError target-exists and the like. */
export async function reopenWorkbook(
  tools: Tools,
  path: string,
  target: string,
  overwrite: boolean,
): Promise<OpenedAudit> {
  const { files } = tools;
  const opened = await openAudit(tools, path, []);
  if (opened.workbook === null) throw failure('not-a-workbook', { reason: 'not-zip' }, { file: path });
  await files.save(target, serializeAudit(opened.audit), { overwrite });
  await leaveChecklist(tools, opened.checklist, files.dirname(target));
  return opened;
}
