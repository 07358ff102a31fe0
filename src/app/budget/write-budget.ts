import type { BudgetPlan } from '../../domain/budget/plan-budget.ts';
import { rosterDocument } from '../../formats/lists/roster-file.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { budgetWorkbook } from '../../report/budget/budget-workbook.ts';
import { plainProvinceView } from '../../report/province/frame/province-view.ts';
import { paperLanguage } from '../inputs/paper-language.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import type { GatheredProvince } from '../merge/gather-province.ts';
import { provinceCarried } from '../merge/province-carried.ts';
import { heldPieces } from '../outputs/held-workbook.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';

interface Target {
  readonly output: string;
  readonly overwrite: boolean;
  /** All files that it is made from. */
  readonly like: readonly string[];
  /** Called before each sheet is built, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
}

/** Writes the plan with the province that it was made for, so that the workbook can be verified and merged. @throws AuditError as Files.save. */
export async function writeBudget(
  tools: Tools,
  { output, overwrite, like, onSheet }: Target,
  plan: BudgetPlan,
  { assembled, roster }: GatheredProvince,
): Promise<void> {
  const { surroundings, workbooks, files } = tools;
  const { toolVersion } = surroundings;
  const template = await readReportTemplate(tools, null);
  const language = paperLanguage(tools, template);
  const createdAt = surroundings.now();
  const messages = messagesIn(language);
  const carried = provinceCarried(assembled, {
    toolVersion,
    language,
    createdAt,
    template: template.definition,
    roster: roster === null ? null : rosterDocument(roster),
    messages,
  });
  const { head } = carried;
  const { budget, by } = plan;
  const marked = { ...carried, head: { ...head, more: { ...head.more, pages: 'budget', budget, by } } };
  const view = plainProvinceView(assembled.province, language, messages);
  const workbook = budgetWorkbook(plan, view, template, createdAt);
  const built = await workbooks.buildLarge(workbook, marked, { keeper: surroundings.keeper, onSheet });
  await saveHeld(files, output, await heldPieces(tools, built, output, marked), { overwrite, like });
}
