import { type Problem, problem } from '../../domain/problem/problem.ts';
import { inFull } from '../../domain/values/number-shown.ts';
import { type FoundTable, placeAt } from './find-table.ts';
import { type MoneyUnit, moneyUnitIn, type UnknownUnit, unitNote } from './money-unit.ts';
import { numberOf, type ReadCell, type ReadRow, type TextReaders, textOf } from './read-sheet.ts';

const plain: MoneyUnit = { times: 1, currency: null };

/**
 * In what the amounts of a column are: by its heading, such as “Đơn giá (triệu đồng)”, else by a line above or below the table, such
 * as “Đơn vị tính: nghìn đồng”, else plain; a problem where it is said in words that are not understood.
 * `isLine` tells the lines of the table from what stands between and below them.
 */
export function moneyOf<Name extends string>(
  table: FoundTable<Name>,
  column: Name,
  isLine: (row: ReadRow) => boolean,
): MoneyUnit | Problem {
  const heading = table.headings.get(column) ?? '';
  const stated = moneyUnitIn(afterName(heading));
  if (stated === 'unknown') {
    return problem('unknown-money', { found: heading }, placeAt(table, table.header, table.columns.get(column) ?? 1));
  }
  return stated ?? noteBeside(table, isLine) ?? plain;
}

/** What a heading says behind the name of its column. */
function afterName(heading: string): string {
  return heading.replace(
    /^[\p{L}\s]*?(?:giá báo|giá|quoted price|prices?|quotation|prix unitaire|prix)(?:\s+\d)?(?=$|[^\p{L}\p{N}])/iu,
    '',
  );
}

function noteBeside<Name extends string>(
  table: FoundTable<Name>,
  isLine: (row: ReadRow) => boolean,
): MoneyUnit | Problem | null {
  const { header, sheet } = table;
  for (const row of sheet.rows) {
    if (row === header || (row.row > header.row && isLine(row))) continue;
    const said = [...row.cells].sort(([a], [b]) => a - b).map(([column, cell]) => ({ column, text: textOf(cell) }));
    for (const [index, { column, text }] of said.entries()) {
      const stated = unitNote(text, said[index + 1]?.text ?? '');
      if (stated === 'unknown') return problem('unknown-money', { found: text }, placeAt(table, row, column));
      if (stated !== null) return stated;
    }
  }
  return null;
}

/** The amount in a cell, in whole units of the list's currency, or what is doubtful about it; null: it is no number. */
export function amountIn(
  cell: ReadCell,
  stated: MoneyUnit,
  currency: string,
  readers: TextReaders,
): number | null | Problem {
  const own = ownUnit(cell);
  if (own === 'unknown') return null;
  const said = own?.currency ?? stated.currency;
  if (said !== null && said !== currency) return problem('other-currency', { found: said, expected: currency });
  // “185.000.000 đ” in a column of millions contradicts it.
  if (own !== null && own.times === 1 && stated.times > 1) return problem('unknown-money', { found: textOf(cell) });
  const unit = own !== null && own.times > 1 ? own : stated;
  if (typeof cell.value === 'number') {
    const value = numberOf(cell, readers);
    return value === null ? null : scaled(value / outOfSight(cell, unit), unit);
  }
  const bare = bareNumber(textOf(cell));
  if (unit.times > 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare))
    return problem('ambiguous-amount', { found: textOf(cell) });
  const value = readers.number(bare);
  return value === null ? null : scaled(value, unit);
}

/** A list in millions whose cells hold đồng and leave six digits out of sight says what people see. */
function outOfSight(cell: ReadCell, { times }: MoneyUnit): number {
  return times > 1 ? (cell.shown?.scale ?? 1) : 1;
}

const NUMBER = /[+-]?\d(?:[\d.,\s\u00a0\u202f']*\d)?/u;

/** Words beside a cell's own number, typed or shown by its format; null: none. */
function ownUnit({ shown, ...cell }: ReadCell): MoneyUnit | UnknownUnit | null {
  const beside =
    typeof cell.value === 'number' ? `${shown?.before ?? ''} ${shown?.after ?? ''}` : textOf(cell).replace(NUMBER, ' ');
  if (!/[\p{L}\p{N}\p{Sc}]/u.test(beside)) return null;
  return moneyUnitIn(beside) ?? 'unknown';
}

function bareNumber(text: string): string {
  return NUMBER.exec(text)?.[0] ?? text;
}

/** Without the last bit that a double gets wrong: 1.1 million are 1,100,000. */
function scaled(value: number, { times }: MoneyUnit): number {
  return times === 1 ? value : inFull(value * times);
}
