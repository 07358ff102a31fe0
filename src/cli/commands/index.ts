import type { Command } from '../command/command.ts';
import { answer } from './audits/answer.ts';
import { auditSet } from './audits/audit-set.ts';
import { auditUpgrade } from './audits/audit-upgrade.ts';
import { combine } from './audits/combine.ts';
import { evidenceCheck, evidenceEdit, evidenceList, evidenceMove, evidenceRemove } from './audits/evidence.ts';
import { history } from './audits/history.ts';
import { newCommand } from './audits/new.ts';
import { plan } from './audits/plan.ts';
import { reopen } from './audits/reopen.ts';
import { sign } from './audits/sign.ts';
import { walk } from './audits/walk.ts';
import { exportCommand } from './exchange/export.ts';
import { form } from './exchange/form.ts';
import { importCommand } from './exchange/import.ts';
import { checklistCheck, checklistDiff, checklistList, checklistNew, checklistShow } from './lists/checklist.ts';
import { checklistImport } from './lists/checklist-import.ts';
import { pricesTemplate, rosterTemplate } from './lists/list-templates.ts';
import { pricesCheck } from './lists/prices-check.ts';
import { rosterCheck } from './lists/roster-check.ts';
import { completion } from './machine/completion.ts';
import { doctor } from './machine/doctor.ts';
import { compare } from './papers/compare.ts';
import { merge } from './papers/merge.ts';
import { planBudgetCommand } from './papers/plan-budget.ts';
import { report } from './papers/report.ts';
import { score } from './papers/score.ts';
import { verify } from './papers/verify.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  walk,
  answer,
  plan,
  combine,
  sign,
  history,
  evidenceList,
  evidenceCheck,
  evidenceEdit,
  evidenceMove,
  evidenceRemove,
  score,
  merge,
  compare,
  planBudgetCommand,
  report,
  verify,
  reopen,
  form,
  importCommand,
  exportCommand,
  checklistList,
  checklistShow,
  checklistCheck,
  checklistDiff,
  checklistNew,
  checklistImport,
  auditSet,
  auditUpgrade,
  rosterCheck,
  rosterTemplate,
  pricesCheck,
  pricesTemplate,
  doctor,
  completion,
];
