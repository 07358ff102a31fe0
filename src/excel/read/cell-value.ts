import type { CellValue } from '../../app/ports/workbooks-port.ts';
import type { NumberShown } from '../../domain/values/number-shown.ts';
import { formatLimits } from '../../office/bounds/limits.ts';
import { unescapeText } from '../../office/xml/escaped-text.ts';

/** A cell as in its part, before its value is interpreted. */
interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly inline: string | null;
  readonly formula: string | null;
}

interface ValueContext {
  readonly strings: readonly string[];
  /** By style. */
  readonly formats: ReadonlyMap<number, NumberShown>;
  readonly from1904: boolean;
}

/** Days between Excel's two date systems. */
const DAYS_TO_1904 = 1462;
const DAY_MS = 86_400_000;

/** A cell's value; for a formula its cached result, including 0, '' and FALSE. Dates always count from 1900. */
export function toCellValue(
  cell: RawCell,
  context: ValueContext,
): CellValue | 'no-such-string' | 'too-long' | 'ambiguous' {
  const { value, formula } = cell;
  if (formula !== null && formula.length > formatLimits.stringLength) return 'too-long';
  const result = (found: CellValue['value'], isDate = false): CellValue => ({ value: found, formula, isDate });
  // Of a text in the cell and another value, one program shows this and one that.
  if (cell.inline !== null && (cell.type !== 'inlineStr' || (value ?? '') !== '')) return 'ambiguous';
  if (cell.type === 'inlineStr' && value !== null && value !== '') return 'ambiguous';
  if (cell.type === 'inlineStr') return result(cell.inline);
  if (value === null) return result(null);
  switch (cell.type) {
    case 's': {
      if (value === '') return result(null);
      const text = /^\d{1,9}$/.test(value) ? context.strings[Number(value)] : undefined;
      return text === undefined ? 'no-such-string' : result(text);
    }
    case 'str': {
      const text = unescapeText(value);
      return text.length > formatLimits.stringLength ? 'too-long' : result(text);
    }
    case 'e':
      return { ...result(value), isError: true };
    case 'b':
      return result(truthValue(value.trim()));
    case 'd':
      return dateValue(value, result);
    case 'n':
      return numberValue(value, cell.style, context, result);
    default:
      return 'ambiguous';
  }
}

/** What is neither is kept as text. */
function truthValue(value: string): boolean | string {
  if (value === '1' || value === 'true') return true;
  return value === '0' || value === 'false' ? false : value;
}

/** As programs read it: hexadecimal and the like are no numbers. */
const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

type Result = (value: CellValue['value'], isDate?: boolean) => CellValue;

/** A day and time on the clock of whoever wrote it: what stands behind it of an offset moves no day. */
function dateValue(value: string, result: Result): CellValue {
  const time = Date.parse(
    `${value.trim().replace(/(?<=T.*)(?:z|[+-]\d\d:?\d\d)$/i, '')}${value.includes('T') ? 'Z' : ''}`,
  );
  return Number.isNaN(time) ? result(value) : result(time / DAY_MS + 25_569, true);
}

/** Something that is not a number is kept as text, so that it is reported instead of lost. */
function numberValue(value: string, style: number, context: ValueContext, result: Result): CellValue {
  const written = value.trim();
  if (written === '') return result(null);
  const number = NUMBER.test(written) ? Number(written) : Number.NaN;
  if (!Number.isFinite(number)) return result(value);
  const shown = context.formats.get(style);
  if (shown === undefined) return result(number);
  const isDate = shown.as === 'day' || shown.as === 'day-in-part';
  return { ...result(isDate && context.from1904 ? number + DAYS_TO_1904 : number, isDate), shown };
}
