import { stepSentences } from '../../budget/step-sentences.ts';
import { heading, note, paragraph } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import { annexName } from '../frame/annex-name.ts';
import { warningsOf } from '../frame/page.ts';
import { paperGrid } from '../frame/paper-grid.ts';
import { reportSubject } from '../frame/province-head.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { changeSentences } from './change-sentences.ts';
import { decisionSentences } from './decision-sentences.ts';
import { facilityRows, mostRows, summaryTable } from './facility-table.ts';
import { openingSentences } from './opening-sentences.ts';
import { hasNothingToBuy } from './report-money.ts';
import { riskSentences } from './risk-sentences.ts';
import { sourceTable } from './source-table.ts';

/**
 * The summary on two pages. First: who is ready, who is not and why, how much money, by when, and a row a facility. Second: money by source
 * and year, decisions asked for, what changed, and what the figures leave out.
 */
export function* summaryPaper(view: ProvinceView): Iterable<Block> {
  const { messages } = view;
  yield {
    kind: 'title',
    lines: [...(view.isPublic ? [messages.report.sheets.cover.title] : []), messages.province.sheets.summary.title],
    subtitle: reportSubject(view),
  };
  yield* warningsOf(view, true);
  for (const sentence of openingSentences(view)) yield paragraph(sentence);
  const steps = stepSentences(view, 3);
  if (steps.length > 0) yield paragraph(steps.join(' '));
  yield* facilityBlocks(view);
  // A public edition has not all lines, and gives no amounts.
  if (!view.isPublic) yield* moneyBlocks(view);
  const { headings } = view.messages.summary;
  yield* told(headings.decisions, decisionSentences(view));
  // A public edition compares with no earlier round, and says nothing of persons and sources.
  if (!view.isPublic) yield* told(headings.changes, changeSentences(view));
  yield* told(headings.risks, riskSentences(view));
}

function* facilityBlocks(view: ProvinceView): Generator<Block> {
  const { summary } = view.messages;
  if (view.province.facilities.length === 0) return;
  yield buildTable(summaryTable(view), view, paperGrid);
  const more = facilityRows(view).length - mostRows;
  const annex = annexName('annex-levels', view);
  if (more > 0) yield note(summary.moreFacilities({ count: more, annex }));
}

function* moneyBlocks(view: ProvinceView): Generator<Block> {
  const { summary } = view.messages;
  yield heading(summary.headings.money, 3);
  const table = sourceTable('summary-sources', view);
  if (table === null) yield paragraph(hasNothingToBuy(view) ? view.messages.narrative.nothingToBuy : summary.noAmounts);
  else yield buildTable(table, view, paperGrid);
}

/** Sentences one after the other. */
function* told(title: string, sentences: readonly string[]): Generator<Block> {
  if (sentences.length === 0) return;
  yield heading(title, 3);
  yield paragraph(sentences.join(' '));
}
