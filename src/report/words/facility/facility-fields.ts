import { agreementBySection } from '../../../domain/scoring/agreement.ts';
import type { Assessment } from '../../../domain/scoring/assessment.ts';
import { type Severity, severities } from '../../../domain/scoring/finding.ts';
import type { InvestmentLine } from '../../../domain/scoring/investment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { divide, hundred, multiply, rational } from '../../../domain/values/rational.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { percentCell } from '../../sheet/percent-cell.ts';
import { type Cell, date, type Field, text } from '../../sheet/sheet.ts';
import type { View } from '../../sheet/view.ts';
import { moneyText } from '../money/money-text.ts';
import { isScored, levelOrNone, levelText, levelTone } from './level-text.ts';
import { roundName } from './round-name.ts';

/** The audit's facility, round, date and checklist. */
export function auditFields(view: View): readonly Field[] {
  const { assessment, language, messages } = view;
  const { fields } = messages.report;
  const { audit, checklist } = assessment;
  const { facility, round } = audit;
  return [
    { label: fields.facility, cell: text(facility.name) },
    ...(facility.unit === null ? [] : [{ label: fields.unit, cell: text(facility.unit.name) }]),
    { label: fields.round, cell: text(roundName(round, language)) },
    { label: fields.auditedOn, cell: date(audit.auditedOn) },
    {
      label: fields.checklist,
      cell: text(
        messages.report.checklistVersion({ title: textIn(checklist.title, language), version: checklist.version }),
      ),
    },
    ...sectionsField(view),
  ];
}

/** The audit's result: level, percent, counts, findings. */
export function resultFields(view: View): readonly Field[] {
  const { assessment, language, messages, withheld } = view;
  const { fields } = messages.report;
  const { checklist, levelIfEvidenced, provisionalLevel, sides } = assessment;
  const tone = levelTone(assessment);
  const differs = isScored(checklist) && !withheld.level && levelIfEvidenced !== provisionalLevel;
  return [
    ...(isScored(checklist)
      ? [
          {
            label: fields.level,
            cell: text(levelText(view), { bold: true, ...(tone === undefined || withheld.level ? {} : { tone }) }),
          },
        ]
      : []),
    ...(differs
      ? [{ label: fields.levelIfEvidenced, cell: text(levelOrNone(checklist, levelIfEvidenced, language)) }]
      : []),
    ...(isScored(checklist) ? [{ label: fields.percent, cell: wholePercentCell(view) }] : []),
    ...(withheld.hidesLines ? [] : [{ label: fields.counts, cell: text(messages.report.counts(assessment.counts)) }]),
    ...(sides === 'effective' ? [] : [{ label: fields.answersCounted, cell: text(messages.report.sidesOnly[sides]) }]),
    ...(isScored(checklist) && !withheld.hidesLines
      ? [{ label: fields.findings, cell: text(messages.report.findingCounts(findingCounts(assessment))) }]
      : []),
    ...(withheld.hidesLines ? [] : agreementField(view)),
  ];
}

/** The money that the findings need, with the number of lines missing from each total; empty if nothing must be bought. */
export function investmentFields(view: View): readonly Field[] {
  const { report, money } = view.messages;
  return investmentAmounts(view).map(([frequency, amount]) => ({
    label: report.fields[frequency],
    cell: amount === null ? text(money.noPrices, { tone: 'muted' }) : text(amount),
  }));
}

/** The same in words; null: there are no prices. */
export function investmentAmounts({
  assessment,
  language,
  messages,
}: View): readonly (readonly ['once' | 'yearly', string | null])[] {
  const { currency, lines, estimate } = assessment.investment;
  if (lines.length === 0) return [];
  return (['once', 'yearly'] as const).map((frequency) => {
    const money = estimate?.[frequency];
    if (money === undefined || currency === null) return [frequency, null];
    const count = linesWithoutAmount(lines, frequency);
    const shown = moneyText(money, currency, language, messages);
    return [frequency, count === 0 ? shown : messages.money.amountUnpriced({ amount: shown, count })];
  });
}

/** Number of lines missing from a total because price or quantity is unknown. */
function linesWithoutAmount(lines: readonly InvestmentLine[], frequency: 'once' | 'yearly'): number {
  return lines.filter((line) => line.frequency === frequency && line.amount === null).length;
}

function sectionsField({ assessment, language, messages }: View): readonly Field[] {
  const { audit, checklist } = assessment;
  if (audit.sections === null) return [];
  const titles = checklist.sections
    .filter(({ id }) => audit.sections?.includes(id))
    .map(({ title }) => textIn(title, language));
  return [{ label: messages.report.fields.sections, cell: text(joined(titles, language)) }];
}

function wholePercentCell({ assessment, messages, withheld }: View): Cell {
  return withheld.percent ? text(messages.report.withheld) : percentCell(assessment.percent);
}

function findingCounts({ findings }: Assessment): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [critical, major, minor] = severities;
  return { critical: count(critical), major: count(major), minor: count(minor) };
}

function agreementField({ assessment, language, messages }: View): readonly Field[] {
  const all = agreementBySection(assessment);
  const compared = all.reduce((sum, each) => sum + each.compared, 0);
  const agreed = all.reduce((sum, each) => sum + each.agreed, 0);
  const notApplicable = all.reduce((sum, each) => sum + each.notApplicable, 0);
  if (compared === 0) return [];
  const share = formatPercent(multiply(hundred, divide(rational(agreed), rational(compared))), language);
  return [
    {
      label: messages.report.fields.agreement,
      cell: text(messages.report.agreementShare({ agreed, compared, share, notApplicable })),
    },
  ];
}
