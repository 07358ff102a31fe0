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

type PlainValue = string | number | boolean | null;

/** One line of the long form: one criterion at one facility. */
interface Line {
  readonly assessment: Assessment;
  readonly assessed: CriterionAssessment;
  readonly severity: Severity | null;
  readonly language: Language;
}

/** Columns by name; the names are a contract with other programs and equal in every language. */
const columns: readonly (readonly [name: string, value: (line: Line) => PlainValue])[] = [
  ['facility', ({ assessment }) => assessment.audit.facility.id],
  ['facilityName', ({ assessment }) => assessment.audit.facility.name],
  ['facilityKind', ({ assessment }) => assessment.audit.facility.kind],
  ['unit', ({ assessment }) => assessment.audit.facility.unit?.id ?? null],
  ['unitName', ({ assessment }) => assessment.audit.facility.unit?.name ?? null],
  ['province', ({ assessment }) => assessment.audit.facility.province],
  ['audit', ({ assessment }) => assessment.audit.id],
  ['revision', ({ assessment }) => assessment.audit.revision],
  ['illustrative', ({ assessment }) => assessment.audit.illustrative],
  ['round', ({ assessment }) => assessment.audit.round.id],
  ['auditedOn', ({ assessment }) => assessment.audit.auditedOn],
  ['checklist', ({ assessment }) => assessment.checklist.id],
  ['checklistVersion', ({ assessment }) => assessment.checklist.version],
  ['section', ({ assessed }) => assessed.section.id],
  ['sectionTitle', ({ assessed, language }) => textIn(assessed.section.title, language)],
  ['sectionScored', ({ assessed }) => assessed.section.scored],
  ['criterion', ({ assessed }) => assessed.criterion.id],
  ['question', ({ assessed, language }) => textIn(assessed.criterion.question, language)],
  ['answerKind', ({ assessed }) => assessed.criterion.kind],
  ['unitOfMeasure', (line) => unitOf(line)],
  ['weight', ({ assessed }) => assessed.criterion.weight],
  ['critical', ({ assessed }) => assessed.criterion.critical],
  ['scored', ({ assessed }) => assessed.criterion.scored],
  ['confidential', ({ assessed }) => assessed.criterion.confidential],
  ['state', ({ assessed }) => assessed.state],
  ['side', ({ assessed }) => assessed.side],
  ['needed', ({ assessed }) => toNumberOrNull(assessed.needed)],
  ['mark', ({ assessed }) => toNumberOrNull(assessed.mark)],
  ['severity', ({ severity }) => severity],
  ...sideColumns('self'),
  ...sideColumns('verified'),
  ['evidence', (line) => evidenceOf(line)],
  ['lacksEvidence', ({ assessed }) => assessed.lacksEvidence],
  ['planOwner', (line) => responseOf(line)?.plan?.owner ?? null],
  ['planDue', (line) => responseOf(line)?.plan?.due ?? null],
  ['planStatus', (line) => responseOf(line)?.plan?.status ?? null],
  ['planDoneOn', (line) => responseOf(line)?.plan?.doneOn ?? null],
  ['fundingSource', (line) => responseOf(line)?.plan?.fundingSource ?? null],
  ['planNote', (line) => responseOf(line)?.plan?.note ?? null],
  ['decisions', (line) => decisionsOf(line)],
  ['purchase', (line) => purchaseOf(line)],
];

/** Column names in order. */
export const longColumns: readonly string[] = columns.map(([name]) => name);

/** Every criterion of an assessment as values, marks unrounded; texts of the checklist in `language`. */
export function* longRows(assessment: Assessment, language: Language): Generator<readonly PlainValue[]> {
  const severities = new Map(assessment.findings.map(({ marked, severity }) => [marked.criterion.id, severity]));
  for (const assessed of assessment.criteria) {
    const line: Line = { assessment, assessed, severity: severities.get(assessed.criterion.id) ?? null, language };
    yield columns.map(([, value]) => value(line));
  }
}

/** The answer as a value for programs, then in words. */
function sideColumns(side: 'self' | 'verified'): typeof columns {
  const sided = (line: Line): SidedAnswer | null => responseOf(line)?.[side] ?? null;
  return [
    [side, (line) => plainValue(sided(line))],
    [`${side}Needed`, (line) => neededIn(sided(line))],
    [`${side}Text`, (line) => wordsOf(sided(line), line)],
    [`${side}Note`, (line) => notesText(sided(line), line.language)],
    [`${side}By`, (line) => sided(line)?.by ?? null],
    [`${side}At`, (line) => sided(line)?.at ?? null],
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

function wordsOf(sided: SidedAnswer | null, { assessed, language }: Line): string | null {
  return sided === null ? null : answerText(assessed.criterion, sided.answer, language, assessed.neededByRule);
}

function unitOf({ assessed, language }: Line): string | null {
  const { criterion } = assessed;
  const unit = 'unit' in criterion ? criterion.unit : null;
  return unit === null ? null : textIn(unit, language);
}

function evidenceOf(line: Line): string | null {
  const files = responseOf(line)?.evidence.map(({ file }) => file) ?? [];
  return files.length === 0 ? null : files.join('; ');
}

function decisionsOf(line: Line): string | null {
  const lines = decisionsText(responseOf(line)?.decisions ?? [], line.assessed.criterion, line.language);
  return lines.length === 0 ? null : lines.join('\n');
}

/** What the group has bought otherwise than computed, in words, a line each. */
function purchaseOf(line: Line): string | null {
  const { assessment, language } = line;
  const bought = responseOf(line)?.purchase ?? [];
  const lines = bought.map((each) => recordedText('purchase', { ...each }, assessment.checklist, language));
  return lines.length === 0 ? null : lines.join('\n');
}

function responseOf({ assessment, assessed }: Line): ReturnType<Audit['responses']['get']> {
  return assessment.audit.responses.get(assessed.criterion.id);
}
