import { failure } from '../domain/audit-error.ts';
import { documentYaml } from '../formats/document-yaml.ts';
import { checklistLimit } from '../formats/limits.ts';
import { copyName } from './find-checklist.ts';
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
  await files.save(target, documentYaml(opened.document), { overwrite });
  await leaveChecklist(tools, opened, files.dirname(target));
  return opened;
}

/** Leaves a copy of the checklist beside an audit, so that it can be scored without any other file. An equal copy is left as it is. */
export async function leaveChecklist(
  tools: Tools,
  { checklist }: Pick<OpenedAudit, 'checklist'>,
  folder: string,
): Promise<void> {
  const { files } = tools;
  const copy = files.join(folder, copyName(checklist));
  const text = documentYaml(checklist.definition);
  if (await files.exists(copy)) {
    if ((await files.readText(copy, checklistLimit)) === text) return;
    throw failure('target-exists', {}, { file: copy });
  }
  await files.save(copy, text, { overwrite: false });
}
