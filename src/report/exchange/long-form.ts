import { isCounts, isOptionList } from '../../domain/answer-kinds/answer-kind-rules.ts';
import { neededOf, presentOf } from '../../domain/answer-kinds/coverage.ts';
import type { Audit, SidedAnswer } from '../../domain/audit/audit.ts';
import type { Assessment, CriterionAssessment } from '../../domain/scoring/assessment.ts';
import type { Severity } from '../../domain/scoring/finding.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { toNumber, toNumberOrNull } from '../../domain/values/rational.ts';
import { answerText } from '../words/answers/answer-text.ts';
import { decisionsText, notesText } from '../words/answers/written-text.ts';
import { recordedText } from '../words/recorded/recorded-text.ts';
import type { PlainValue, TypedColumn } from './datasets/typed-column.ts';

/** One line of the long form: one criterion at one facility. */
export interface AnswerLine {
  readonly assessment: Assessment;
  readonly assessed: CriterionAssessment;
  readonly severity: Severity | null;
  readonly language: Language;
}

/** Columns by name; the names are a contract with other programs and equal in every language. */
export const answerColumns: readonly TypedColumn<AnswerLine>[] = [
  ['facility', 'text', ({ assessment }) => assessment.audit.facility.id],
  ['facilityName', 'text', ({ assessment }) => assessment.audit.facility.name],
  ['facilityKind', 'text', ({ assessment }) => assessment.audit.facility.kind],
  ['unit', 'text', ({ assessment }) => assessment.audit.facility.unit?.id ?? null],
  ['unitName', 'text', ({ assessment }) => assessment.audit.facility.unit?.name ?? null],
  ['province', 'text', ({ assessment }) => assessment.audit.facility.province],
  ['audit', 'text', ({ assessment }) => assessment.audit.id],
  ['revision', 'count', ({ assessment }) => assessment.audit.revision],
  ['illustrative', 'flag', ({ assessment }) => assessment.audit.illustrative],
  ['round', 'text', ({ assessment }) => assessment.audit.round.id],
  ['auditedOn', 'day', ({ assessment }) => assessment.audit.auditedOn],
  ['checklist', 'text', ({ assessment }) => assessment.checklist.id],
  ['checklistVersion', 'text', ({ assessment }) => assessment.checklist.version],
  ['section', 'text', ({ assessed }) => assessed.section.id],
  ['sectionTitle', 'text', ({ assessed, language }) => textIn(assessed.section.title, language)],
  ['sectionScored', 'flag', ({ assessed }) => assessed.section.scored],
  ['criterion', 'text', ({ assessed }) => assessed.criterion.id],
  ['question', 'text', ({ assessed, language }) => textIn(assessed.criterion.question, language)],
  ['answerKind', 'text', ({ assessed }) => assessed.criterion.kind],
  ['unitOfMeasure', 'text', (line) => unitOf(line)],
  ['weight', 'number', ({ assessed }) => assessed.criterion.weight],
  ['critical', 'flag', ({ assessed }) => assessed.criterion.critical],
  ['scored', 'flag', ({ assessed }) => assessed.criterion.scored],
  ['confidential', 'flag', ({ assessed }) => assessed.criterion.confidential],
  ['state', 'text', ({ assessed }) => assessed.state],
  ['side', 'text', ({ assessed }) => assessed.side],
  ['needed', 'number', ({ assessed }) => toNumberOrNull(assessed.needed)],
  ['mark', 'number', ({ assessed }) => toNumberOrNull(assessed.mark)],
  ['severity', 'text', ({ severity }) => severity],
  ...sideColumns('self'),
  ...sideColumns('verified'),
  ['evidence', 'text', (line) => evidenceOf(line)],
  ['lacksEvidence', 'flag', ({ assessed }) => assessed.lacksEvidence],
  ['planOwner', 'text', (line) => responseOf(line)?.plan?.owner ?? null],
  ['planDue', 'day', (line) => responseOf(line)?.plan?.due ?? null],
  ['planStatus', 'text', (line) => responseOf(line)?.plan?.status ?? null],
  ['planDoneOn', 'day', (line) => responseOf(line)?.plan?.doneOn ?? null],
  ['fundingSource', 'text', (line) => responseOf(line)?.plan?.fundingSource ?? null],
  ['planNote', 'text', (line) => responseOf(line)?.plan?.note ?? null],
  ['decisions', 'text', (line) => decisionsOf(line)],
  ['purchase', 'text', (line) => purchaseOf(line)],
];

/** Column names in order. */
export const longColumns: readonly string[] = answerColumns.map(([name]) => name);

/** Every criterion of an assessment as values, marks unrounded; texts of the checklist in `language`. */
export function* longRows(assessment: Assessment, language: Language): Generator<readonly PlainValue[]> {
  for (const line of answerLines(assessment, language)) yield answerColumns.map(([, , value]) => value(line));
}

/** Every criterion of an assessment in the checklist's order. */
export function* answerLines(assessment: Assessment, language: Language): Generator<AnswerLine> {
  const severities = new Map(assessment.findings.map(({ marked, severity }) => [marked.criterion.id, severity]));
  for (const assessed of assessment.criteria) {
    yield { assessment, assessed, severity: severities.get(assessed.criterion.id) ?? null, language };
  }
}

/** The answer as a value for programs, then in words. */
function sideColumns(side: 'self' | 'verified'): typeof answerColumns {
  const sided = (line: AnswerLine): SidedAnswer | null => responseOf(line)?.[side] ?? null;
  return [
    [side, 'text', (line) => plainValue(sided(line))],
    [`${side}Needed`, 'number', (line) => neededIn(sided(line))],
    [`${side}Text`, 'text', (line) => wordsOf(sided(line), line)],
    [`${side}Note`, 'text', (line) => notesText(sided(line), line.language)],
    [`${side}By`, 'text', (line) => sided(line)?.by ?? null],
    [`${side}At`, 'instant', (line) => sided(line)?.at ?? null],
  ];
}

/** For coverage the number present, as a plain number: spreadsheet programs would read `3/4` as a day in April. */
function plainValue(sided: SidedAnswer | null): PlainValue {
  if (sided === null) return null;
  if (sided.answer.is !== 'given') return sided.answer.is;
  const { value } = sided.answer;
  if (isOptionList(value)) return value.join(' ');
  return isCounts(value) ? toNumber(presentOf(value)) : value;
}

function neededIn(sided: SidedAnswer | null): number | null {
  if (sided?.answer.is !== 'given' || !isCounts(sided.answer.value)) return null;
  return toNumberOrNull(neededOf(sided.answer.value));
}

function wordsOf(sided: SidedAnswer | null, { assessed, language }: AnswerLine): string | null {
  return sided === null ? null : answerText(assessed.criterion, sided.answer, language, assessed.neededByRule);
}

function unitOf({ assessed, language }: AnswerLine): string | null {
  const { criterion } = assessed;
  const unit = 'unit' in criterion ? criterion.unit : null;
  return unit === null ? null : textIn(unit, language);
}

function evidenceOf(line: AnswerLine): string | null {
  const files = responseOf(line)?.evidence.map(({ file }) => file) ?? [];
  return files.length === 0 ? null : files.join('; ');
}

function decisionsOf(line: AnswerLine): string | null {
  const lines = decisionsText(responseOf(line)?.decisions ?? [], line.assessed.criterion, line.language);
  return lines.length === 0 ? null : lines.join('\n');
}

/** What the group has bought otherwise than computed, in words, a line each. */
function purchaseOf(line: AnswerLine): string | null {
  const { assessment, language } = line;
  const bought = responseOf(line)?.purchase ?? [];
  const lines = bought.map((each) => recordedText('purchase', { ...each }, assessment.checklist, language));
  return lines.length === 0 ? null : lines.join('\n');
}

function responseOf({ assessment, assessed }: AnswerLine): ReturnType<Audit['responses']['get']> {
  return assessment.audit.responses.get(assessed.criterion.id);
}
