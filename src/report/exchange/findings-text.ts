import type { Response } from '../../domain/audit/audit.ts';
import { type Authority, authorities, type Criterion } from '../../domain/checklist/checklist.ts';
import type { Finding } from '../../domain/scoring/finding.ts';
import { type Severity, severities } from '../../domain/scoring/finding.ts';
import { textIn } from '../../domain/values/language.ts';
import { formatDay, formatMoney, formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { heading, listLine } from '../sheet/blocks.ts';
import type { Block, Field } from '../sheet/sheet.ts';
import type { View } from '../sheet/view.ts';
import { answerText } from '../words/answers/answer-text.ts';
import { writtenNotes } from '../words/answers/written-notes.ts';
import { planText } from '../words/answers/written-text.ts';
import { criterionName } from '../words/criteria/criterion-name.ts';
import { remedyText } from '../words/criteria/remedy-text.ts';
import { auditFields, investmentFields, resultFields } from '../words/facility/facility-fields.ts';
import { recordedText } from '../words/recorded/recorded-text.ts';
import { warnings } from '../words/recorded/warnings.ts';

/** Findings and recommendations of one audit as running text to paste into a report. */
export function* findingsText(view: View): Iterable<Block> {
  const { assessment, messages } = view;
  yield { kind: 'title', lines: [assessment.audit.facility.name], subtitle: null };
  yield* warnings(view);
  yield {
    kind: 'fields',
    fields: [...auditFields(view), ...resultFields(view), ...investmentFields(view)].map((each) =>
      readable(each, view),
    ),
  };
  yield heading(messages.exchange.findings, 1);
  if (assessment.findings.length === 0) yield listLine(messages.exchange.noFindings);
  for (const severity of severities) yield* severityBlocks(severity, view);
  yield heading(messages.exchange.recommendations, 1);
  for (const authority of authorities) yield* authorityBlocks(authority, view);
  yield* otherBlocks(view);
}

function* severityBlocks(severity: Severity, view: View): Iterable<Block> {
  const found = view.assessment.findings.filter((each) => each.severity === severity);
  if (found.length === 0) return;
  const { report, words } = view.messages;
  yield heading(report.severityGroup({ severity: words.severity[severity], count: found.length }), 2);
  for (const finding of found) yield listLine(findingText(finding, view));
}

function findingText({ marked }: Finding, view: View): string {
  const { assessment, language, messages } = view;
  const { criterion, answer, needed } = marked;
  const response = assessment.audit.responses.get(criterion.id);
  return [
    messages.exchange.finding({
      criterion: criterionName(criterion, view),
      question: textIn(criterion.question, language),
      found: answerText(criterion, answer, language, needed),
    }),
    ...(response === undefined ? [] : noteLines(response, criterion, view)),
    ...criterion.remedies.map((remedy) => messages.exchange.remedy({ remedy: remedyText(remedy, view) })),
    ...(response === undefined ? [] : planLines(response, view)),
  ].join('\n');
}

/** Notes and plans of criteria that are no findings, such as a plan that was carried out. */
function* otherBlocks(view: View): Iterable<Block> {
  const { assessment, messages } = view;
  const found = new Set(assessment.findings.map(({ marked }) => marked.criterion.id));
  const lines = assessment.criteria.flatMap(({ criterion }) => {
    const response = found.has(criterion.id) ? undefined : assessment.audit.responses.get(criterion.id);
    const said = response === undefined ? [] : [...noteLines(response, criterion, view), ...planLines(response, view)];
    const question = textIn(criterion.question, view.language);
    return said.length === 0
      ? []
      : [[messages.exchange.asked({ criterion: criterionName(criterion, view), question }), ...said].join('\n')];
  });
  if (lines.length === 0) return;
  yield heading(messages.exchange.otherNotes, 1);
  for (const line of lines) yield listLine(line);
}

function noteLines(response: Response, criterion: Criterion, view: View): readonly string[] {
  return writtenNotes(response, criterion, view).map((note) => view.messages.exchange.note({ note }));
}

/** Who mends it by when and how far that is, where the money comes from, and what the group has bought otherwise. */
function planLines({ plan, purchase }: Response, { assessment, language, messages }: View): readonly string[] {
  const { exchange, words } = messages;
  const dayOf = (day: string | null | undefined) => (day == null ? null : formatDay(day, language));
  return [
    ...(plan?.owner == null && plan?.due == null ? [] : [exchange.plan({ owner: plan.owner, due: dayOf(plan.due) })]),
    ...(plan?.status == null
      ? []
      : [exchange.planStatus({ status: words.planStatus[plan.status], on: dayOf(plan.doneOn) })]),
    ...(planText(plan, language) ?? '').split('\n').filter((line) => line !== ''),
    ...purchase.map((each) =>
      exchange.purchase({ purchase: recordedText('purchase', { ...each }, assessment.checklist, language) }),
    ),
  ];
}

/** What each authority is asked to do and to buy, with quantities. */
function* authorityBlocks(authority: Authority, view: View): Iterable<Block> {
  const lines = view.assessment.findings.flatMap(({ marked }) =>
    marked.criterion.remedies
      .filter((remedy) => remedy.authority === authority)
      .map((remedy) => recommendation(marked.criterion.id, remedyText(remedy, view), remedy.item, view)),
  );
  if (lines.length === 0) return;
  const { report, words } = view.messages;
  yield heading(report.headings.recommendations({ authority: words.authority[authority] }), 2);
  for (const line of lines) yield listLine(line);
}

function recommendation(criterion: string, remedy: string, item: string | null, view: View): string {
  const { assessment, language, messages } = view;
  const { currency, lines } = assessment.investment;
  const line = lines.find((each) => each.criterion.id === criterion && each.item === item);
  const unit = item === null ? null : (assessment.checklist.items.get(item)?.unit ?? null);
  return messages.exchange.recommendation({
    criterion,
    remedy,
    quantity:
      line?.quantity == null
        ? null
        : [formatNumber(line.quantity, language), unit === null ? '' : textIn(unit, language)].join(' ').trim(),
    amount:
      line?.amount == null || currency === null || line.coveredBy !== null
        ? null
        : formatMoney(line.amount, currency, language),
    coveredBy: line?.coveredBy ?? null,
  });
}

/** In running text a percent or a day is written in words. */
function readable({ label, cell }: Field, { language }: View): Field {
  if (cell.kind === 'date') return { label, cell: { kind: 'text', text: formatDay(cell.date, language) } };
  if (cell.kind !== 'number') return { label, cell };
  const shown =
    cell.format === 'percent' ? `${formatNumber(cell.value * 100, language, 2)}%` : formatNumber(cell.value, language);
  return { label, cell: { kind: 'text', text: shown } };
}
