import type { Language } from '../../../domain/values/language.ts';
import { cellText } from '../../../office/xml/sheet-text.ts';
import type { Cell, Tone } from '../../../report/sheet/sheet.ts';
import { innerWidth, maxLines } from '../measure/row-heights.ts';
import { onePiece, type TextPiece, textPieces } from '../measure/text-pieces.ts';
import { countLines } from '../measure/wrap-lines.ts';
import { type CellStyle, colors } from '../sheet/cell-style.ts';
import type { LaidOutCell } from '../sheet/laid-out.ts';
import { dayFormat, daySerial, formatCode, textFormat } from '../sheet/number-formats.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';

/** Position and basic look of cells, before their own tone, weight and format. */
export interface CellFrame {
  readonly column: number;
  readonly span: number;
  readonly base: CellStyle;
  /** Alignment of numbers and days; texts keep that of the base style. */
  readonly numbersAt: CellStyle['horizontal'];
  /** The text stays in one row, even if the row can't show all of it. */
  readonly isOneRow?: boolean;
}

/** Prepares the cells of one place, such as a column, for the sheet. */
export type CellPreparer = (cell: Cell) => PreparedCell;

interface Look {
  readonly style: CellStyle;
  readonly number: number;
}

/** A cell ready for its row, with the pieces of its text: several if it needs more rows. */
export interface PreparedCell {
  readonly cell: LaidOutCell;
  readonly style: CellStyle;
  /** Empty unless it is text; the first is the cell's value, or the text that its formula yields. */
  readonly pieces: readonly TextPiece[];
}

/** Prepares value, style and height of cells; formulas still contain braces. */
export function cellPreparer(frame: CellFrame, builder: SheetBuilder): CellPreparer {
  const { column, span, base, isOneRow = false } = frame;
  const split = isOneRow ? onePiece : textPieces;
  const looks = new Map<string, Look>();
  const repeated = createRepeated();
  const width = innerWidth(builder.pixels(column, span), base.indent);
  const prepare: CellPreparer = (cell) => {
    const { value, formula, format: own } = contentOf(cell, builder.language);
    const format = own ?? formatToType(cell);
    // Columns of large tables have few looks and hundreds of thousands of cells.
    const key = `${lookOf(cell)}${format ?? ''}`;
    const look = looks.get(key) ?? newLook(cell, format, frame, builder);
    looks.set(key, look);
    const isText = typeof value === 'string' && formula === null;
    // What is filled in is read back from one cell; its row may be too low to show it all.
    const isCut = isText && cell.input !== true;
    const pieces = isCut ? split(value, look.style, width, builder.continued) : wholeText(value, look.style, width);
    return {
      style: look.style,
      pieces,
      cell: {
        column,
        span,
        rowSpan: 1,
        style: look.number,
        value: isCut ? (pieces[0]?.text ?? null) : value,
        formula,
        input: cell.input === true,
        // A cell shows an answer or takes an entry, never both.
        criterion: cell.criterion ?? cell.fills ?? null,
      },
    };
  };
  return (cell) => {
    const key = repeated.isWorthIt() ? repeatableAs(cell) : null;
    return key === null ? prepare(cell) : (repeated.find(key) ?? repeated.keep(key, prepare(cell)));
  };
}

/** Caches repeated cells of a column; a column with few repetitions is not cached. */
function createRepeated() {
  const known = new Map<string, PreparedCell>();
  let isWorthIt = true;
  let hits = 0;
  return {
    isWorthIt: () => isWorthIt,
    find: (key: string): PreparedCell | undefined => {
      const found = known.get(key);
      if (found !== undefined) hits += 1;
      return found;
    },
    keep: (key: string, prepared: PreparedCell): PreparedCell => {
      if (known.size >= MOST_KNOWN) {
        isWorthIt = hits >= WORTH_IT * known.size;
        known.clear();
        hits = 0;
      }
      if (isWorthIt) known.set(key, prepared);
      return prepared;
    },
  };
}

/** Maximum of cached cells per column, and longest text worth caching: large tables repeat a few texts very often. */
const MOST_KNOWN = 2_000;
const MOST_CHARACTERS = 100;
/** Minimum average repetitions for caching to pay off. */
const WORTH_IT = 2;

/** Equal for cells with equal results; null for a cell unlikely to repeat. */
function repeatableAs(cell: Cell): string | null {
  if (cell.criterion !== undefined || cell.validation !== undefined || cell.input === true) return null;
  const look = lookOf(cell);
  switch (cell.kind) {
    case 'empty':
      return `${look}e`;
    case 'text':
      return cell.text.length > MOST_CHARACTERS ? null : `${look}t${cell.text}`;
    case 'date':
      return `${look}d${cell.date}`;
    case 'number':
      return `${look}n${cell.format}|${cell.signs?.full ?? ''}|${cell.value}`;
    case 'formula':
      return null;
  }
}

/** What stays in one cell, such as the words that a formula yields, is counted for the row's height, never cut in pieces. */
function wholeText(value: string | number | null, style: CellStyle, width: number): readonly TextPiece[] {
  if (typeof value !== 'string' || value === '' || !(style.format === null || style.format === textFormat)) return [];
  return [{ text: value, lines: Math.min(maxLines(style), countLines(value, style, width)) }];
}

/** Equal for cells that look the same but for their format. */
function lookOf({ tone, bold, link }: Cell): string {
  if (tone === undefined && bold !== true && link === undefined) return '';
  return `${tone ?? ''}|${bold === true ? 1 : 0}|${link === undefined ? 0 : 1}|`;
}

function newLook({ tone, bold, link }: Cell, format: string | null, frame: CellFrame, builder: SheetBuilder): Look {
  const plain = withTone(frame.base, tone, bold === true);
  const toned = link === undefined ? plain : { ...plain, color: colors.link };
  const isText = format === null || format === textFormat;
  const style: CellStyle = {
    ...toned,
    format,
    horizontal: isText ? toned.horizontal : frame.numbersAt,
    // A number wider than its column would be shown as ###: one typed later, or summed from those.
    shrink: !isText || toned.shrink,
  };
  return { style, number: builder.styles.number(style) };
}

/** The format for typed values; null: the program's default. */
function formatToType({ validation }: Cell): string | null {
  switch (validation?.kind) {
    case 'list':
    case 'words':
      return textFormat;
    case 'any':
      return validation.isDay === true ? dayFormat : textFormat;
    case 'date':
      return dayFormat;
    default:
      return null;
  }
}

interface Content {
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly format: string | null;
}

function contentOf(cell: Cell, language: Language): Content {
  switch (cell.kind) {
    case 'empty':
      return { value: null, formula: null, format: null };
    case 'text':
      return { value: cellText(cell.text), formula: null, format: null };
    case 'number':
      return {
        value: finite(cell.value),
        formula: null,
        format: formatCode(cell.format, cell.value, language, cell.signs),
      };
    case 'date': {
      const serial = daySerial(cell.date);
      if (serial === null) return { value: cellText(cell.date), formula: null, format: null };
      return { value: serial, formula: null, format: dayFormat };
    }
    case 'formula': {
      const value = typeof cell.value === 'number' ? finite(cell.value) : (cell.value ?? '');
      const format = formatCode(cell.format, typeof value === 'number' ? value : 0, language);
      return { value: typeof value === 'string' ? (cellText(value) ?? '') : value, formula: cell.formula, format };
    }
  }
}

/** Excel offers to repair a workbook that contains NaN. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`No number for a cell: ${value}`);
  return value;
}

function withTone(base: CellStyle, tone: Tone | undefined, bold: boolean): CellStyle {
  const weighted = bold ? { ...base, bold } : base;
  if (tone === undefined) return weighted;
  return tone === 'muted' ? { ...weighted, color: colors.muted } : { ...weighted, fill: colors[tone] };
}
