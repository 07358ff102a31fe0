import { isVatUnknown } from '../../../domain/money/money.ts';
import { heading, note } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable, gridOf } from '../../sheet/table-plan.ts';
import { moneyTitle } from '../../words/facility/chart-parts.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { annexSignatures } from '../frame/signatures.ts';
import { investmentByBudget } from '../tables/investment-by-budget.ts';
import { investmentBySection, spentBySection } from '../tables/investment-by-section.ts';
import { type Frequency, investmentTable, linesOf } from '../tables/investment-lines.ts';
import { investmentSummary } from '../tables/investment-summary.ts';

/** The estimate, then what must be bought once and yearly, with live totals. The long lists come last; the header of the first is repeated. */
export function* investmentSheet(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages } = paper;
  yield* annexHead('investment', paper);
  if (assessment.investment.lines.length === 0) {
    yield note(messages.report.nothingToList);
    return;
  }
  yield* priceNotes(paper);
  if (paper.withheld.hidesLines) yield note(paper.messages.money.noPublicTotals);
  else yield* sumBlocks(paper);
  yield* listBlocks('once', paper);
  yield* listBlocks('yearly', paper);
  yield annexSignatures(paper);
}

export function investmentGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(investmentTable('once', paper), paper);
}

function* priceNotes({ assessment, messages }: FacilityPaper): Iterable<Block> {
  const { money } = messages;
  const { prices, investment } = assessment;
  if (prices === null) yield note(money.pricesMissing);
  else {
    yield note(money.pricesAre({ title: prices.title ?? prices.id }));
    if (investment.unpriced > 0) yield note(money.pricesTyped);
  }
  if (investment.lines.some(({ coveredBy }) => coveredBy !== null)) yield note(money.coveredNote);
  yield note(money.vatNote);
  const vatUnknown = investment.lines.filter((line) => isVatUnknown(line.money)).length;
  if (vatUnknown > 0) yield note(money.vatUnknown({ count: vatUnknown }));
}

function* listBlocks(frequency: Frequency, paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield heading(report.headings[frequency]);
  if (linesOf(frequency, paper).length === 0) {
    yield note(report.nothingToList);
    return;
  }
  yield buildTable(investmentTable(frequency, paper), paper);
}

function* sumBlocks(paper: FacilityPaper): Iterable<Block> {
  const { columns, report } = paper.messages;
  const grid = investmentGrid(paper);
  yield heading(report.headings.summary);
  yield buildTable(investmentSummary(paper), paper, grid);
  if (paper.assessment.prices !== null) {
    yield heading(paper.messages.money.byBudget);
    yield buildTable(investmentByBudget(paper), paper, grid);
  }
  yield heading(report.headings.bySection);
  yield buildTable(investmentBySection(paper), paper, grid);
  const sums = spentBySection(paper);
  const most = Math.max(0, ...sums);
  // There is nothing to draw but zeros.
  if (paper.assessment.prices === null || most === 0) return;
  yield {
    kind: 'chart',
    id: 'investment-by-section',
    shape: 'bars',
    ...moneyTitle(report.chartInvestment, most, paper.assessment.prices.currency, paper.language),
    categories: 'investment-by-section.section:body',
    series: [
      { name: columns.once, values: 'investment-by-section.once:body' },
      { name: columns.yearly, values: 'investment-by-section.yearly:body' },
    ],
    format: 'money',
    heightRows: 6 + sums.length,
  };
}
