import type { ChecklistAuditRule } from './audit-draft.ts';
import { fittingAnswers } from './fitting-answers.ts';
import { knownCriteria, knownDeadlines, knownItems, knownProfile, knownSections } from './reference-rules.ts';

/** Rules on an audit and its checklist. */
export const checklistAuditRules: readonly ChecklistAuditRule[] = [
  knownSections,
  knownProfile,
  knownDeadlines,
  knownCriteria,
  fittingAnswers,
  knownItems,
];
