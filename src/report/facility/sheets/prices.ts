import type { Price, PriceSource } from '../../../domain/scoring/price-list.ts';
import { languages, textIn } from '../../../domain/values/language.ts';
import { hundred, multiply, rational } from '../../../domain/values/rational.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatDay, formatMoney, formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { note } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { type Cell, date, empty, number, text } from '../../sheet/sheet.ts';
import {
  bodyRows,
  buildTable,
  gridOf,
  numberColumn,
  type PlannedColumn,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';

/** The unit prices behind the amounts: specification, supplier, validity, with or without VAT. */
function pricesTable(view: View): TablePlan<Price> {
  const { assessment, language, messages } = view;
  const { columns, money } = messages;
  const { items } = assessment.checklist;
  const label = (item: string) => {
    const found = items.get(item);
    return found === undefined ? item : textIn(found.label, language);
  };
  return {
    id: 'prices',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number),
      { id: 'item', title: columns.item, width: 26, cell: ({ item }) => text(label(item)) },
      {
        id: 'specification',
        title: columns.specification,
        width: 34,
        cell: ({ specification }) => text(orEquivalent(specification, view)),
      },
      { id: 'price', title: columns.price, width: 15, align: 'right', cell: ({ price }) => number(price, 'money') },
      { id: 'vat', title: columns.vat, width: 12, cell: (price) => text(vatText(price, view)) },
      {
        id: 'sources',
        title: columns.sources,
        width: 34,
        cell: ({ sources }) => text(sources.map((source) => sourceText(source, view)).join('\n')),
      },
      ...validityColumns(view),
      {
        id: 'budget',
        title: columns.budget,
        width: 14,
        cell: ({ budget }) => text(budget === null ? null : money.budget[budget]),
      },
    ],
    rows: bodyRows(pricesUsed(view)),
    repeatHeader: true,
  };
}

/** The prices, known or not, of what the findings need, in the order of the lists. */
function pricesUsed({ assessment }: View): readonly Price[] {
  const bought = new Set(assessment.investment.lines.map(({ item }) => item));
  return [...bought].flatMap((item) => assessment.prices?.prices.get(item) ?? []);
}

function validityColumns({ assessment, messages }: View): readonly PlannedColumn<Price>[] {
  const cell = ({ validUntil }: Price): Cell => date(validUntil);
  const isExpired = (validUntil: string | null) => validUntil !== null && validUntil < assessment.audit.auditedOn;
  const state = ({ validUntil }: Price): Cell =>
    isExpired(validUntil) ? text(messages.money.priceExpired, { tone: 'bad' }) : empty;
  return [
    { id: 'valid-until', title: messages.columns.validUntil, width: 12, align: 'center', cell },
    { id: 'expired', title: messages.columns.status, width: 12, cell: state },
  ];
}

/** A brand name never stands alone in a purchase list: adds "or equivalent", unless the specification already says so in any language. */
function orEquivalent(specification: string | null, { messages }: View): string | null {
  if (specification === null) return null;
  const words = languages.map((each) =>
    messagesIn(each)
      .money.orEquivalent({ specification: '' })
      .replace(/[ ()]+/g, ' '),
  );
  const isSaid = words.some((each) => specification.toLowerCase().includes(each.trim()));
  return isSaid ? specification : messages.money.orEquivalent({ specification });
}

function vatText({ vat, vatIncluded }: Price, { language, messages }: View): string | null {
  const rate = vat === null ? null : formatPercent(multiply(hundred, rational(vat)), language);
  if (vatIncluded === null) return rate;
  return vatIncluded ? messages.money.vatIncluded({ rate }) : messages.money.vatExcluded({ rate });
}

function sourceText(
  { kind, supplier, on, price }: PriceSource,
  { assessment, language, messages, withheld }: View,
): string {
  const { currency } = assessment.investment;
  const amount = price === null || currency === null ? null : formatMoney(price, currency, language);
  const named = withheld.isPublic ? null : supplier;
  const parts = [messages.money.priceSource[kind], named, on === null ? null : formatDay(on, language), amount];
  return parts.filter((part) => part !== null).join(', ');
}

/** The sheet of unit prices behind the investment. */
export function* pricesSheet(paper: FacilityPaper): Iterable<Block> {
  const { assessment, messages } = paper;
  yield* annexHead('prices', paper);
  const { prices } = assessment;
  if (prices !== null) yield note(messages.money.pricesAre({ title: prices.title ?? prices.id }));
  if (pricesUsed(paper).length === 0) yield note(messages.report.nothingToList);
  else yield buildTable(pricesTable(paper), paper);
}

export function pricesGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(pricesTable(paper), paper);
}

export function hasPrices({ assessment }: FacilityPaper): boolean {
  return assessment.prices !== null;
}
