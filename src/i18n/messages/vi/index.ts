import type { Messages } from '../en/index.ts';
import { checklistDifference } from './commands/checklist-difference.ts';
import { checklists } from './commands/checklists.ts';
import { cli } from './commands/cli.ts';
import { combine } from './commands/combine.ts';
import { exchange } from './commands/exchange.ts';
import { explain } from './commands/explain.ts';
import { library } from './commands/library.ts';
import { lists } from './commands/lists.ts';
import { merging } from './commands/merging.ts';
import { notices } from './commands/notices.ts';
import { trail } from './commands/trail.ts';
import { verification } from './commands/verification.ts';
import { xlsform } from './commands/xlsform.ts';
import { budget } from './papers/budget.ts';
import { columns } from './papers/columns.ts';
import { form } from './papers/form.ts';
import { letters } from './papers/letters.ts';
import { minutes } from './papers/minutes.ts';
import { narrative } from './papers/narrative.ts';
import { page } from './papers/page.ts';
import { planEntry } from './papers/plan-entry.ts';
import { province } from './papers/province.ts';
import { report } from './papers/report.ts';
import { summary } from './papers/summary.ts';
import { workbook } from './papers/workbook.ts';
import { problems } from './problems/problems.ts';
import { menu } from './walk/menu.ts';
import { phone } from './walk/phone.ts';
import { visit } from './walk/visit.ts';
import { walk } from './walk/walk.ts';
import { answers } from './words/answers.ts';
import { money } from './words/money.ts';
import { numbers } from './words/numbers.ts';
import { sites } from './words/sites.ts';
import { words } from './words/words.ts';

export const vi: Messages = {
  answers,
  budget,
  checklistDifference,
  checklists,
  cli,
  columns,
  combine,
  exchange,
  explain,
  letters,
  library,
  lists,
  merging,
  form,
  menu,
  minutes,
  money,
  narrative,
  notices,
  numbers,
  page,
  phone,
  planEntry,
  problems,
  province,
  report,
  summary,
  trail,
  verification,
  visit,
  walk,
  sites,
  words,
  xlsform,
  workbook,
};
