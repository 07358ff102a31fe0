import type { SourceMoney } from '../../../domain/money/estimate.ts';
import { liftCosts } from '../../../domain/province/lift-costs.ts';
import { paragraph } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import { amountText } from '../frame/money.ts';
import { paperGrid } from '../frame/paper-grid.ts';
import { sourceTable, sourceText } from '../papers/source-table.ts';
import { standingsOf } from '../papers/standings.ts';
import type { LetterView } from './letter-view.ts';

/** The money that is asked for by source and year, then what of it nobody has settled, or was settled for a year that is past. */
export function liftSourceBlocks(view: LetterView): readonly Block[] {
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
    text: openLine(each, view),
  }));
  return [
    ...(table === null ? [] : [buildTable(table, view, paperGrid)]),
    ...(lines.length === 0 ? [] : [paragraph(view.messages.letters.notAllocated), ...lines]),
  ];
}

function isSettled({ fundingSource, year }: SourceMoney, { province }: LetterView): boolean {
  return (
    fundingSource !== null &&
    fundingSource !== 'not-settled' &&
    year !== null &&
    year >= Number(province.today.slice(0, 4))
  );
}

function openLine(each: SourceMoney, view: LetterView): string {
  const { currency } = view.province.investment;
  const amount = (value: number) => (currency === null ? String(value) : amountText(value, currency, view));
  return view.messages.letters.notAllocatedLine({
    source: each.fundingSource === null ? null : sourceText(each, view),
    year: each.year === null ? null : String(each.year),
    once: each.once.total === 0 ? null : amount(each.once.total),
    yearly: each.yearly.total === 0 ? null : amount(each.yearly.total),
  });
}
