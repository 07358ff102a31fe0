import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { Outcome } from '../../domain/problem/problem.ts';
import { priceTemplate } from '../../report/lists/price-template.ts';
import { rosterTemplate } from '../../report/lists/roster-template.ts';
import { templateWorkbook } from '../../report/lists/template-workbook.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import { assertNoInputs, makePlace, outputPath } from '../inputs/output-path.ts';
import { pricesInSheets } from '../inputs/read-prices.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import { rosterInSheets } from '../inputs/read-roster.ts';
import { heldSheets } from '../outputs/held-workbook.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';
import type { SheetCells } from '../ports/workbooks-port.ts';

export interface ListTemplateRequest {
  readonly list: 'roster' | 'prices';
  /** A file, or a folder. */
  readonly output: string;
  readonly overwrite: boolean;
  readonly checklists: readonly string[];
}

/** Writes a list to fill in, and gives its path. @throws AuditError target-exists and the like. */
export async function writeListTemplate(tools: Tools, request: ListTemplateRequest): Promise<string> {
  const { files, workbooks, surroundings } = tools;
  const { list, checklists, overwrite } = request;
  const { language } = surroundings;
  const path = await outputPath(tools, request.output, `${list}.xlsx`, overwrite);
  const checklist = await chosenChecklist(tools, checklists);
  const { font, fontSize } = await readReportTemplate(tools, null);
  const template = (list === 'roster' ? rosterTemplate : priceTemplate)(checklist, language);
  const look = { language, createdAt: surroundings.now(), font, fontSize };
  const bytes = await workbooks.build(templateWorkbook(template, look), null);
  const read = (sheets: readonly SheetCells[]): Promise<Outcome<unknown>> =>
    list === 'roster' ? rosterInSheets(tools, sheets, path, checklists) : pricesInSheets(tools, sheets, path);
  const held = await heldSheets(tools, bytes, path, async (sheets) => valueOrThrow(await read(sheets)));
  await assertNoInputs(tools, [path]);
  await files.orTakenBack(async () => {
    await makePlace(tools, request.output);
    await saveHeld(files, path, held, { overwrite });
  }, 'folders');
  return path;
}
