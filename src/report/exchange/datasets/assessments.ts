import { bestFirst } from '../../../domain/province/level-counts.ts';
import type { Assessment } from '../../../domain/scoring/assessment.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { toNumberOrNull } from '../../../domain/values/rational.ts';
import { levelLabel } from '../../words/facility/level-text.ts';
import { auditColumns } from './audit-columns.ts';
import { columnsThrough, type TypedColumn } from './typed-column.ts';

interface AssessmentLine {
  readonly assessment: Assessment;
  readonly language: Language;
}

/** One line an audit: its percent, level and money, as `score --json` has them. */
export const assessmentColumns: readonly TypedColumn<AssessmentLine>[] = [
  ...columnsThrough(auditColumns, ({ assessment }: AssessmentLine) => assessment),
  ['roundTitle', 'text', ({ assessment: { audit }, language }) => roundTitle(audit.round.title, language)],
  ['checklistDigest', 'text', ({ assessment }) => assessment.checklist.digest],
  ['percent', 'number', ({ assessment }) => toNumberOrNull(assessment.percent)],
  ['level', 'text', ({ assessment }) => assessment.level],
  ['levelLabel', 'text', ({ assessment, language }) => labelOf(assessment, language)],
  ['levelPlace', 'count', ({ assessment }) => placeOf(assessment)],
  ['provisionalLevel', 'text', ({ assessment }) => assessment.provisionalLevel],
  ['levelIfEvidenced', 'text', ({ assessment }) => assessment.levelIfEvidenced],
  ['complete', 'flag', ({ assessment }) => assessment.complete],
  ['final', 'flag', ({ assessment }) => assessment.final],
  ['source', 'text', ({ assessment }) => assessment.source],
  ['applicable', 'count', ({ assessment }) => assessment.counts.applicable],
  ['answered', 'count', ({ assessment }) => assessment.counts.answered],
  ['verified', 'count', ({ assessment }) => assessment.counts.verified],
  ['notApplicable', 'count', ({ assessment }) => assessment.counts.notApplicable],
  ['currency', 'text', ({ assessment }) => assessment.investment.currency],
  ['once', 'number', ({ assessment }) => assessment.investment.once],
  ['yearly', 'number', ({ assessment }) => assessment.investment.yearly],
  ['totalOnce', 'number', ({ assessment }) => assessment.investment.estimate?.once.total ?? null],
  ['totalYearly', 'number', ({ assessment }) => assessment.investment.estimate?.yearly.total ?? null],
  ['unpriced', 'count', ({ assessment }) => assessment.investment.unpriced],
];

function roundTitle(title: Assessment['audit']['round']['title'], language: Language): string | null {
  return title === null ? null : textIn(title, language);
}

function labelOf({ checklist, level }: Assessment, language: Language): string | null {
  return level === null ? null : levelLabel(checklist, level, language);
}

/** From 1, the best level; null: no level. */
function placeOf({ checklist, level }: Assessment): number | null {
  return level === null ? null : bestFirst(checklist.ladder).indexOf(level) + 1;
}
