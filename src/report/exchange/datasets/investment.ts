import type { Assessment } from '../../../domain/scoring/assessment.ts';
import type { InvestmentLine } from '../../../domain/scoring/investment.ts';
import type { PurchasePart } from '../../../domain/scoring/purchase-parts.ts';
import { type Language, type LocalizedText, textIn } from '../../../domain/values/language.ts';
import { auditColumns } from './audit-columns.ts';
import { columnsThrough, type TypedColumn } from './typed-column.ts';

interface PurchaseLine {
  readonly assessment: Assessment;
  readonly line: InvestmentLine;
  /** From 1, in the order of the purchase list. */
  readonly number: number;
  readonly part: PurchasePart;
  readonly language: Language;
}

/** One line an investment line, or its part paid from one source in one year; amounts of an audit's lines add up to its investment. */
export const investmentColumns: readonly TypedColumn<PurchaseLine>[] = [
  ...columnsThrough(auditColumns, ({ assessment }: PurchaseLine) => assessment),
  ['line', 'count', ({ number }) => number],
  ['section', 'text', ({ line }) => line.section],
  ['criterion', 'text', ({ line }) => line.criterion.id],
  ['scope', 'text', ({ line }) => line.criterion.scope],
  ['confidential', 'flag', ({ line }) => line.criterion.confidential],
  ['severity', 'text', ({ line }) => line.severity],
  ['act', 'text', ({ line }) => line.remedy?.act ?? null],
  ['authority', 'text', ({ line }) => line.remedy?.authority ?? null],
  ['item', 'text', ({ line }) => line.item],
  ['itemLabel', 'text', (line) => itemText(line, 'label')],
  ['unitOfMeasure', 'text', (line) => itemText(line, 'unit')],
  ['frequency', 'text', ({ line }) => line.frequency],
  ['budget', 'text', ({ line }) => line.budget],
  ['computedQuantity', 'number', ({ line }) => line.computedQuantity],
  ['corrected', 'flag', ({ line }) => line.purchases.some(({ quantity }) => quantity !== null)],
  ['quantity', 'number', ({ part }) => part.quantity],
  ['price', 'number', ({ line }) => line.price],
  ['currency', 'text', ({ assessment }) => assessment.investment.currency],
  ['amount', 'number', ({ part }) => part.amount],
  ['net', 'number', ({ part }) => part.money?.net ?? null],
  ['vat', 'number', ({ part }) => part.money?.vat ?? null],
  ['other', 'number', ({ part }) => part.money?.other ?? null],
  ['contingency', 'number', ({ part }) => part.money?.contingency ?? null],
  ['total', 'number', ({ part }) => part.money?.total ?? null],
  ['fundingSource', 'text', ({ part }) => part.fundingSource],
  ['year', 'count', ({ part }) => part.year],
  ['note', 'text', ({ part }) => part.note],
  ['coveredBy', 'text', ({ line }) => line.coveredBy],
];

export function investmentLines(assessment: Assessment, language: Language): readonly PurchaseLine[] {
  return assessment.investment.lines.flatMap((line, index) =>
    line.parts.map((part) => ({ assessment, line, number: index + 1, part, language })),
  );
}

/** Null: the group added the item by hand, or it has no unit. */
function itemText({ assessment, line, language }: PurchaseLine, of: 'label' | 'unit'): string | null {
  const text: LocalizedText | null = assessment.checklist.items.get(line.item)?.[of] ?? null;
  return text === null ? null : textIn(text, language);
}
