import { isOpenLine, spendingBy } from '../../../domain/province/spending.ts';
import { unitResults } from '../../../domain/province/unit-results.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { joined } from '../../../i18n/written/joined.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { type Block, type Cell, type Chart, date, type Field, number, text } from '../../sheet/sheet.ts';
import { buildTable, type TablePlan } from '../../sheet/table-plan.ts';
import { moneyTitle, percentTitle } from '../../words/facility/chart-parts.ts';
import { roundName } from '../../words/facility/round-name.ts';
import { moneyText } from '../../words/money/money-text.ts';
import { meanNotes } from '../frame/cells.ts';
import { provinceMeanCell } from '../frame/disclosed.ts';
import { isOneCurrency, moneyNotes } from '../frame/money.ts';
import { pageOf } from '../frame/page.ts';
import type { Page, ProvinceView } from '../frame/province-view.ts';
import { versionsNote } from '../frame/versions-note.ts';
import { deadlineCounts } from '../results/overview-deadlines.ts';
import { sectionInvestment } from './overview-investment.ts';
import { levelShares } from './overview-levels.ts';
import { sectionMeans } from './overview-sections.ts';
import { roundShift } from './overview-shift.ts';

/** As wide as a screen. */
const grid: readonly number[] = [36, 14, 14, 14, 14, 14, 14, 14, 14];

/** What the committee sees first: number of facilities at each level, sections, deadlines, money and changes; with charts. */
export const overviewPage: Page = (view) => pageOf(view, { id: 'overview', grid, blocks: blocksOf(view) });

function* blocksOf(view: ProvinceView): Generator<Block> {
  const { headings } = view.messages.province;
  yield { kind: 'fields', fields: fieldsOf(view) };
  yield* part(headings.levels, levelShares(view), view);
  yield* part(headings.sections, sectionMeans(view), view);
  for (const note of [...meanNotes(view), ...versionsNote(view)])
    yield { kind: 'paragraph', style: 'note', text: note };
  yield {
    ...chart('section-chart', headings.sections, 'section-means.section', ['mean'], view),
    ...percentTitle(headings.sections, view.province.checklist.ladder, view.language),
  };
  if (view.province.checklist.deadlines.length > 0) yield* part(headings.deadlines, deadlineCounts(view), view);
  yield* moneyBlocks(view);
  yield* shiftBlocks(view);
}

function* moneyBlocks(view: ProvinceView): Generator<Block> {
  if (view.hidesLines) return;
  const table = sectionInvestment(view);
  if (table === null) return;
  const { headings } = view.messages.province;
  yield* part(headings.investment, table, view);
  for (const note of moneyNotes(view)) yield { kind: 'paragraph', style: 'note', text: note };
  const sums = [...spendingBy(view.province.purchases, ({ line }) => line.section).values()];
  const most = Math.max(0, ...sums.flatMap(({ once, yearly }) => [once, yearly]));
  // There is nothing to draw but zeros.
  if (most === 0) return;
  yield {
    ...chart('investment-chart', headings.investment, 'section-investment.section', ['once', 'yearly'], view),
    ...moneyTitle(headings.investment, most, view.province.investment.currency ?? '', view.language),
  };
}

function* shiftBlocks(view: ProvinceView): Generator<Block> {
  const table = roundShift(view);
  if (table === null) return;
  const { headings, notes } = view.messages.province;
  yield* part(headings.sinceBefore, table, view);
  yield { kind: 'paragraph', style: 'note', text: notes.ruleCommon };
  yield chart('shift-chart', headings.sinceBefore, 'round-shift.level', ['before', 'after'], view);
}

function* part<Item>(heading: string, table: TablePlan<Item>, view: ProvinceView): Generator<Block> {
  yield { kind: 'heading', depth: 2, text: heading };
  yield buildTable(table, view, grid);
}

function chart(
  id: string,
  title: string,
  categories: string,
  series: readonly ('mean' | 'once' | 'yearly' | 'before' | 'after')[],
  { messages }: ProvinceView,
): Chart {
  const [table = ''] = categories.split('.');
  const format = series.includes('mean') ? 'percent' : series.includes('once') ? 'money' : 'count';
  const isBars = format !== 'count';
  return {
    kind: 'chart',
    id,
    shape: isBars ? 'bars' : 'columns',
    title,
    categories: `${categories}:body`,
    series: series.map((column) => ({ name: nameOf(column, messages), values: `${table}.${column}:body` })),
    format,
    // Two bars a section need more room than one.
    heightRows: isBars ? 16 + 6 * series.length : 13,
  };
}

/** Amounts that are drawn are before VAT. */
function nameOf(column: 'mean' | 'once' | 'yearly' | 'before' | 'after', messages: Messages): string {
  const { columns } = messages.province;
  if (column === 'once') return columns.netOnce;
  return column === 'yearly' ? columns.netYearly : columns[column];
}

function fieldsOf(view: ProvinceView): readonly Field[] {
  const { province, language, messages } = view;
  const { fields } = messages.province;
  const { facilities, checklist, roster } = province;
  const rounds = [...new Map(facilities.map(({ round }) => [round.id, round])).values()];
  const titles = rounds.map((round) => roundName(round, language));
  const reported = facilities.length;
  return [
    {
      label: fields.facilities,
      cell:
        roster === null
          ? number(reported, 'count')
          : text(
              messages.province.ofExpected({
                reported: roster.expected - roster.missing.length,
                expected: roster.expected,
                unlisted: roster.unlisted.length,
              }),
            ),
    },
    { label: fields.units, cell: number(unitResults(facilities, checklist.ladder).length, 'count') },
    { label: fields.rounds, cell: text(joined(titles.sort(), language)) },
    {
      label: fields.checklist,
      cell: text(
        messages.report.checklistVersion({ title: textIn(checklist.title, language), version: checklist.version }),
      ),
    },
    { label: fields.mean, cell: provinceMeanCell(view) },
    { label: fields.verified, cell: text(ratio(facilities.filter(({ final }) => final).length, reported, language)) },
    ...(view.hidesLines ? [] : moneyFields(view)),
    { label: fields.madeOn, cell: date(province.today) },
  ];
}

function ratio(part: number, whole: number, language: Language): string {
  return `${formatNumber(part, language)}/${formatNumber(whole, language)}`;
}

function moneyFields(view: ProvinceView): readonly Field[] {
  const { fields } = view.messages.province;
  const { investment, purchases } = view.province;
  const { currency, currencies } = investment;
  const noSum = isOneCurrency(view)
    ? view.messages.money.noPrices
    : view.messages.province.notes.currencies({ currencies: currencies.join(', ') });
  const amount = (frequency: 'once' | 'yearly'): Cell => {
    const money = investment.estimate?.[frequency];
    if (money === undefined || currency === null) return text(noSum, { tone: 'muted' });
    const shown = moneyText(money, currency, view.language, view.messages);
    const count = purchases.filter((row) => row.line.frequency === frequency && isOpenLine(row)).length;
    return text(count === 0 ? shown : view.messages.money.amountUnpriced({ amount: shown, count }));
  };
  return [
    { label: fields.once, cell: amount('once') },
    { label: fields.yearly, cell: amount('yearly') },
  ];
}
