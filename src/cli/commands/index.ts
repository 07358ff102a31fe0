import type { Command } from '../command/command.ts';
import { answer } from './answer.ts';
import { auditSet } from './audit-set.ts';
import { auditUpgrade } from './audit-upgrade.ts';
import { checklistCheck, checklistDiff, checklistList, checklistNew, checklistShow } from './checklist.ts';
import { combine } from './combine.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { doctor } from './doctor.ts';
import { evidenceCheck, evidenceEdit, evidenceList, evidenceMove, evidenceRemove } from './evidence.ts';
import { exportCommand } from './export.ts';
import { form } from './form.ts';
import { history } from './history.ts';
import { importCommand } from './import.ts';
import { pricesTemplate, rosterTemplate } from './list-templates.ts';
import { merge } from './merge.ts';
import { newCommand } from './new.ts';
import { plan } from './plan.ts';
import { planBudgetCommand } from './plan-budget.ts';
import { pricesCheck } from './prices-check.ts';
import { reopen } from './reopen.ts';
import { report } from './report.ts';
import { rosterCheck } from './roster-check.ts';
import { score } from './score.ts';
import { sign } from './sign.ts';
import { verify } from './verify.ts';
import { walk } from './walk.ts';

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
  auditSet,
  auditUpgrade,
  rosterCheck,
  rosterTemplate,
  pricesCheck,
  pricesTemplate,
  doctor,
  completion,
];
