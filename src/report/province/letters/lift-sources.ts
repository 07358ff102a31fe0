import type { SourceMoney } from '../../../domain/money/estimate.ts';
import { liftCosts } from '../../../domain/province/lift-costs.ts';
import { paragraph } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import { amountText } from '../frame/money.ts';
import { paperGrid } from '../frame/paper-grid.ts';
import { isPastYear } from '../money/purchases.ts';
import { sourceTable, sourceText } from '../papers/source-table.ts';
import { standingsOf } from '../papers/standings.ts';
import type { LetterView } from './letter-view.ts';

/**
 * The money that is asked for by source and year, then what of it nobody has settled, or was settled for a year that is past.
 * A paper that decides leaves dots for these: that a year is past is said to whom decides, not by them.
 */
export function liftSourceBlocks(view: LetterView, decides: boolean): readonly Block[] {
  const { bySource } = liftCosts(standingsOf(view).notReady);
  const open = bySource.filter((each) => !isSettled(each, view));
  const table = sourceTable(
    'letter-lift-sources',
    view,
    bySource.filter((each) => isSettled(each, view)),
  );
  const lines = open.map((each) => ({
    kind: 'paragraph' as const,
    style: 'list' as const,
    text: openLine(each, view, decides),
  }));
  return [
    ...(table === null ? [] : [buildTable(table, view, paperGrid)]),
    ...(lines.length === 0 ? [] : [paragraph(view.messages.letters.notAllocated), ...lines]),
  ];
}

function isSettled({ fundingSource, year }: SourceMoney, view: LetterView): boolean {
  return fundingSource !== null && fundingSource !== 'not-settled' && year !== null && !isPastYear(year, view);
}

function openLine(each: SourceMoney, view: LetterView, decides: boolean): string {
  const { currency } = view.province.investment;
  const { missing } = view.messages.report;
  const amount = (value: number) => (currency === null ? String(value) : amountText(value, currency, view));
  const isOpen = each.fundingSource === null || each.fundingSource === 'not-settled';
  const amounts = {
    once: each.once.total === 0 ? null : amount(each.once.total),
    yearly: each.yearly.total === 0 ? null : amount(each.yearly.total),
  };
  if (decides)
    return view.messages.letters.toAllocateLine({
      ...amounts,
      source: isOpen ? missing : sourceText(each, view),
      year: each.year === null || isPastYear(each.year, view) ? missing : String(each.year),
    });
  return view.messages.letters.notAllocatedLine({
    ...amounts,
    source: each.fundingSource === null ? null : sourceText(each, view),
    year: each.year === null ? null : { year: String(each.year), isPast: isPastYear(each.year, view) },
  });
}
