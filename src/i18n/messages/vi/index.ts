import type { Messages } from '../en/index.ts';
import { answers } from './answers.ts';
import { budget } from './budget.ts';
import { checklistDifference } from './checklist-difference.ts';
import { checklists } from './checklists.ts';
import { cli } from './cli.ts';
import { columns } from './columns.ts';
import { combine } from './combine.ts';
import { exchange } from './exchange.ts';
import { explain } from './explain.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { merging } from './merging.ts';
import { minutes } from './minutes.ts';
import { money } from './money.ts';
import { narrative } from './narrative.ts';
import { notices } from './notices.ts';
import { numbers } from './numbers.ts';
import { page } from './page.ts';
import { problems } from './problems.ts';
import { province } from './province.ts';
import { report } from './report.ts';
import { sites } from './sites.ts';
import { summary } from './summary.ts';
import { trail } from './trail.ts';
import { verification } from './verification.ts';
import { visit } from './visit.ts';
import { walk } from './walk.ts';
import { words } from './words.ts';
import { workbook } from './workbook.ts';

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
  lists,
  merging,
  form,
  minutes,
  money,
  narrative,
  notices,
  numbers,
  page,
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
  workbook,
};
