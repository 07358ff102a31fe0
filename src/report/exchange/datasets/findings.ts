import { noPlan, type Plan } from '../../../domain/audit/audit.ts';
import type { Assessment } from '../../../domain/scoring/assessment.ts';
import type { Finding } from '../../../domain/scoring/finding.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { toNumberOrNull } from '../../../domain/values/rational.ts';
import { auditColumns } from './audit-columns.ts';
import { columnsThrough, type TypedColumn } from './typed-column.ts';

interface FindingLine {
  readonly assessment: Assessment;
  readonly finding: Finding;
  readonly language: Language;
}

/** One line a finding, with what is planned about it. */
export const findingColumns: readonly TypedColumn<FindingLine>[] = [
  ...columnsThrough(auditColumns, ({ assessment }: FindingLine) => assessment),
  ['section', 'text', ({ finding }) => finding.marked.section.id],
  ['sectionTitle', 'text', ({ finding, language }) => textIn(finding.marked.section.title, language)],
  ['sectionScored', 'flag', ({ finding }) => finding.marked.section.scored],
  ['criterion', 'text', ({ finding }) => finding.marked.criterion.id],
  ['question', 'text', ({ finding, language }) => textIn(finding.marked.criterion.question, language)],
  ['severity', 'text', ({ finding }) => finding.severity],
  ['critical', 'flag', ({ finding }) => finding.marked.criterion.critical],
  ['confidential', 'flag', ({ finding }) => finding.marked.criterion.confidential],
  ['state', 'text', ({ finding }) => finding.marked.state],
  ['side', 'text', ({ finding }) => finding.marked.side],
  ['weight', 'number', ({ finding }) => finding.marked.criterion.weight],
  ['mark', 'number', ({ finding }) => toNumberOrNull(finding.marked.mark)],
  ['planOwner', 'text', (line) => planOf(line).owner],
  ['planDue', 'day', (line) => planOf(line).due],
  ['planStatus', 'text', (line) => planOf(line).status],
  ['planDoneOn', 'day', (line) => planOf(line).doneOn],
  ['fundingSource', 'text', (line) => planOf(line).fundingSource],
  ['planNote', 'text', (line) => planOf(line).note],
];

export function findingLines(assessment: Assessment, language: Language): readonly FindingLine[] {
  return assessment.findings.map((finding) => ({ assessment, finding, language }));
}

function planOf({ assessment, finding }: FindingLine): Plan {
  return assessment.audit.responses.get(finding.marked.criterion.id)?.plan ?? noPlan;
}
