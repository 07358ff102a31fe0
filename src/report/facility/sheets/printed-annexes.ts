import type { Severity } from '../../../domain/scoring/finding.ts';
import type { InvestmentLine } from '../../../domain/scoring/investment.ts';
import { textIn } from '../../../domain/values/language.ts';
import { heading, note } from '../../sheet/blocks.ts';
import { type Block, number, text } from '../../sheet/sheet.ts';
import { buildTable, numberColumn, type PlannedRow, type TablePlan } from '../../sheet/table-plan.ts';
import { type FacilityPaper, portraitGrid } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { type Frequency, knownTotal, linesOf, netUnitLine } from '../tables/investment-lines.ts';
import { findingsTable } from './findings.ts';

/** What is to be completed without a day of its own stands on the working sheet only. */
const printed: readonly Severity[] = ['critical', 'major'];

/** The columns of the findings that print, with their widths on a portrait page. */
const findingWidths: Readonly<Record<string, number>> = { number: 4, question: 28, finding: 18, remedy: 27, due: 11 };

export function hasPrintedFindings({ assessment }: FacilityPaper): boolean {
  return assessment.findings.some(({ severity }) => printed.includes(severity));
}

/** The findings to mend at once and before the deadline, as an annex to the minutes. */
export function* printedFindings(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('annex-findings', paper);
  const table = findingsTable(paper, 'printed-findings', printed);
  const columns = table.columns.flatMap((column) => {
    const width = findingWidths[column.id];
    return width === undefined ? [] : [{ ...column, width }];
  });
  yield buildTable({ ...table, columns }, paper, portraitGrid);
  const rest = paper.assessment.findings.filter(({ severity }) => !printed.includes(severity)).length;
  if (rest > 0 && !paper.withheld.hidesLines) yield note(paper.messages.report.furtherFindings({ count: rest }));
}

export function hasPrintedInvestment({ assessment }: FacilityPaper): boolean {
  return assessment.investment.lines.length > 0;
}

/** What to buy and hire, with quantity, price and amount, as an annex to the minutes. */
export function* printedInvestment(paper: FacilityPaper): Iterable<Block> {
  yield* annexHead('annex-investment', paper);
  for (const frequency of ['once', 'yearly'] as const) {
    if (linesOf(frequency, paper).length === 0) continue;
    yield heading(paper.messages.report.headings[frequency]);
    yield buildTable(linesTable(frequency, paper), paper, portraitGrid);
  }
  if (paper.assessment.prices === null) yield note(paper.messages.money.pricesMissing);
}

function linesTable(frequency: Frequency, paper: FacilityPaper): TablePlan<InvestmentLine> {
  const { columns } = paper.messages;
  const { items } = paper.assessment.checklist;
  const { language } = paper;
  return {
    id: `printed-${frequency}`,
    title: null,
    unitLine: netUnitLine(paper),
    columns: [
      numberColumn(columns.number, 4),
      {
        id: 'item',
        title: columns.item,
        width: 42,
        cell: ({ item }) => text(textIn(items.get(item)?.label ?? { vi: item }, language)),
      },
      {
        id: 'unit',
        title: columns.itemUnit,
        width: 9,
        cell: ({ item }) => text(textIn(items.get(item)?.unit ?? {}, language)),
      },
      {
        id: 'quantity',
        title: columns.quantity,
        width: 8,
        align: 'right',
        cell: ({ quantity, coveredBy }) => number(coveredBy === null ? quantity : 0, 'decimal'),
      },
      { id: 'price', title: columns.price, width: 12, align: 'right', cell: ({ price }) => number(price, 'money') },
      {
        id: 'amount',
        title: columns.amount,
        width: 13,
        align: 'right',
        cell: ({ money }) => number(money?.net ?? null, 'money'),
      },
    ],
    rows: [...rowsOf(frequency, paper)],
    repeatHeader: false,
    headerAgain: true,
  };
}

function* rowsOf(frequency: Frequency, paper: FacilityPaper): Generator<PlannedRow<InvestmentLine>> {
  const lines = linesOf(frequency, paper);
  for (const item of lines) yield { role: 'body', item };
  if (paper.withheld.hidesLines || paper.assessment.prices === null) return;
  const total = number(knownTotal(lines), 'money');
  yield { role: 'total', cells: { item: text(paper.messages.province.all), amount: total } };
}
