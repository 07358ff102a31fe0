import type { BudgetPlan } from '../../domain/budget/plan-budget.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { textIn } from '../../domain/values/language.ts';
import { isIllustrative } from '../province/frame/page.ts';
import type { ProvinceView } from '../province/frame/province-view.ts';
import type { Workbook } from '../sheet/sheet.ts';
import { costsSheet, linesSheet } from './costs-sheet.ts';
import { planSheet } from './plan-sheet.ts';
import { stepsSheet } from './steps-sheet.ts';

/** The workbook of `plan-budget`: the page where a sum is typed, what it looks up, and what each lift costs. */
export function budgetWorkbook(
  plan: BudgetPlan,
  view: ProvinceView,
  { agency, font, fontSize }: ReportTemplate,
  createdAt: string,
): Workbook {
  const { language, messages, province } = view;
  return {
    language,
    title: messages.budget.title,
    subject: isIllustrative(view) ? messages.province.illustrative : textIn(province.checklist.title, language),
    author: textIn(agency.name, language),
    createdAt,
    font,
    fontSize,
    sheets: [planSheet(plan, view), stepsSheet(plan, view), costsSheet(plan, view), linesSheet(plan, view)].filter(
      (sheet) => sheet !== null,
    ),
  };
}
