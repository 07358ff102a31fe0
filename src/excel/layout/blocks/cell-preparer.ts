import type { Cell, Tone } from '../../../report/sheet/sheet.ts';
import { innerWidth, maxLines } from '../measure/row-heights.ts';
import { cellText } from '../measure/sheet-text.ts';
import { onePiece, type TextPiece, textPieces } from '../measure/text-pieces.ts';
import { countLines } from '../measure/wrap-lines.ts';
import { type CellStyle, colors } from '../sheet/cell-style.ts';
import type { LaidOutCell } from '../sheet/laid-out.ts';
import { dayFormat, daySerial, formatCode, textFormat } from '../sheet/number-formats.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';

/** Where cells go, and how they look before their own tone, weight and format. */
export interface CellFrame {
  readonly column: number;
  readonly span: number;
  readonly base: CellStyle;
  /** Side of numbers and days; texts keep the base's. */
  readonly numbersAt: CellStyle['horizontal'];
  /** The text stays in this row, whether the row can show all of it or not. */
  readonly isOneRow?: boolean;
}

/** Turns the cells of one place, such as a column, into cells of the sheet. */
export type CellPreparer = (cell: Cell) => PreparedCell;

interface Look {
  readonly style: CellStyle;
  readonly number: number;
}

/** A cell ready for its row, with the pieces of its text: more than one where it takes more rows. */
export interface PreparedCell {
  readonly cell: LaidOutCell;
  readonly style: CellStyle;
  /** None for what is no text; the first is the cell's value, or the words that its formula yields. */
  readonly pieces: readonly TextPiece[];
}

/** A preparer of cells with value, style and height known; their formulas still have braces. */
export function cellPreparer(frame: CellFrame, builder: SheetBuilder): CellPreparer {
  const { column, span, base, isOneRow = false } = frame;
  const split = isOneRow ? onePiece : textPieces;
  const looks = new Map<string, Look>();
  const repeated = createRepeated();
  const width = innerWidth(builder.pixels(column, span), base.indent);
  const prepare: CellPreparer = (cell) => {
    const { value, formula, format: own } = contentOf(cell);
    const format = own ?? formatToType(cell);
    // Columns of large tables have few looks and hundreds of thousands of cells.
    const key = `${cell.tone ?? ''}|${cell.bold === true ? 1 : 0}|${format ?? ''}`;
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
        criterion: cell.criterion ?? null,
      },
    };
  };
  return (cell) => {
    const key = repeated.isWorthIt() ? repeatableAs(cell) : null;
    return key === null ? prepare(cell) : (repeated.find(key) ?? repeated.keep(key, prepare(cell)));
  };
}

/** The cells of a column that come again and again; a column that hardly repeats itself is not remembered. */
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

/** Cells of a column that are remembered, and characters of a text worth it: large tables say few things very often. */
const MOST_KNOWN = 2_000;
const MOST_CHARACTERS = 100;
/** How often each of them must have come again on average. */
const WORTH_IT = 2;

/** Equal for cells that come out equal; null for one that is hardly there twice. */
function repeatableAs(cell: Cell): string | null {
  if (cell.criterion !== undefined || cell.validation !== undefined || cell.input === true) return null;
  const look = cell.tone === undefined && cell.bold !== true ? '' : `${cell.tone ?? ''}|${cell.bold === true ? 1 : 0}|`;
  switch (cell.kind) {
    case 'empty':
      return `${look}e`;
    case 'text':
      return cell.text.length > MOST_CHARACTERS ? null : `${look}t${cell.text}`;
    case 'date':
      return `${look}d${cell.date}`;
    case 'number':
      return `${look}n${cell.format}|${cell.value}`;
    case 'formula':
      return null;
  }
}

/** What stays in one cell, such as the words that a formula yields, is counted for the row's height, never cut in pieces. */
function wholeText(value: string | number | null, style: CellStyle, width: number): readonly TextPiece[] {
  if (typeof value !== 'string' || value === '' || !(style.format === null || style.format === textFormat)) return [];
  return [{ text: value, lines: Math.min(maxLines(style), countLines(value, style, width)) }];
}

function newLook({ tone, bold }: Cell, format: string | null, frame: CellFrame, builder: SheetBuilder): Look {
  const toned = withTone(frame.base, tone, bold === true);
  const isText = format === null || format === textFormat;
  const style: CellStyle = { ...toned, format, horizontal: isText ? toned.horizontal : frame.numbersAt };
  return { style, number: builder.styles.number(style) };
}

/** How what is typed will be taken; null: as the program likes. */
function formatToType({ validation }: Cell): string | null {
  if (validation?.kind === 'list' || validation?.kind === 'any') return textFormat;
  return validation?.kind === 'date' ? dayFormat : null;
}

interface Content {
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly format: string | null;
}

function contentOf(cell: Cell): Content {
  switch (cell.kind) {
    case 'empty':
      return { value: null, formula: null, format: null };
    case 'text':
      return { value: cellText(cell.text), formula: null, format: null };
    case 'number':
      return { value: finite(cell.value), formula: null, format: formatCode(cell.format, cell.value) };
    case 'date': {
      const serial = daySerial(cell.date);
      if (serial === null) return { value: cellText(cell.date), formula: null, format: null };
      return { value: serial, formula: null, format: dayFormat };
    }
    case 'formula': {
      const value = typeof cell.value === 'number' ? finite(cell.value) : (cell.value ?? '');
      const format = formatCode(cell.format, typeof value === 'number' ? value : 0);
      return { value: typeof value === 'string' ? (cellText(value) ?? '') : value, formula: cell.formula, format };
    }
  }
}

/** A workbook with NaN in it is one that Excel offers to repair. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`No number for a cell: ${value}`);
  return value;
}

function withTone(base: CellStyle, tone: Tone | undefined, bold: boolean): CellStyle {
  const weighted = bold ? { ...base, bold } : base;
  if (tone === undefined) return weighted;
  return tone === 'muted' ? { ...weighted, color: colors.muted } : { ...weighted, fill: colors[tone] };
}
