import { lineText } from '../../office/xml/sheet-text.ts';
import type { Block, Sheet, Workbook } from '../../report/sheet/sheet.ts';
import { tabNames } from '../../report/sheet/tab-names.ts';
import { heightToStart } from './blocks/height-to-start.ts';
import { distributionAmong, layOutDistribution } from './blocks/lay-out-distribution.ts';
import { layOutChart, layOutPicture } from './blocks/lay-out-drawings.ts';
import { layOutFields } from './blocks/lay-out-fields.ts';
import { layOutFoot, standsBesideList } from './blocks/lay-out-foot.ts';
import { layOutLetterhead, layOutSignatures } from './blocks/lay-out-letterhead.ts';
import { layOutTable } from './blocks/lay-out-table.ts';
import { layOutGap, layOutHeading, layOutParagraph, layOutTitle, paragraphHeight } from './blocks/lay-out-text.ts';
import { signedBelow, signedHeight } from './blocks/signed-height.ts';
import { type CellStyle, createStyleTable, type StyleTable } from './sheet/cell-style.ts';
import { type CompactSheet, compactSheet } from './sheet/compact-grid.ts';
import { createReferences, type References } from './sheet/references.ts';
import { createRowStore, type RowStore, type RowWriter } from './sheet/row-store.ts';
import {
  createSheetBuilder,
  type LayoutContext,
  type SheetBuilder,
  type SheetFeatures,
} from './sheet/sheet-builder.ts';

/** A sheet with all rows, addresses and drawings known. */
export interface LaidOutSheet extends SheetFeatures {
  readonly name: string;
  readonly sheet: BareSheet;
  readonly rows: RowStore;
}

/** A sheet without its blocks, whose rows may keep large data in memory. */
export type BareSheet = Omit<CompactSheet, 'blocks'>;

export interface LaidOutWorkbook {
  readonly sheets: readonly LaidOutSheet[];
  readonly styles: readonly CellStyle[];
  readonly references: References;
}

export interface LayoutOptions {
  /** Names that no sheet may get. */
  readonly reservedNames: readonly string[];
  readonly continued: string;
  /** Number of cells kept in memory. */
  readonly cellBudget: number;
  /** Writes a sheet's rows beyond that number. */
  readonly overflow: (sheet: string) => RowWriter;
  /** Called before each sheet is laid out, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
  /** Filled during layout. */
  readonly tables: LayoutTables;
}

/** Styles used by cells, and places that formulas refer to. */
export interface LayoutTables {
  readonly styles: StyleTable;
  readonly references: References;
}

export function createLayoutTables(): LayoutTables {
  return { styles: createStyleTable(), references: createReferences() };
}

/** Decree 30/2020 has text of 13 to 14 points; tables may be smaller, but are read on paper too. */
const SMALLEST_TABLE_TEXT = 10;
/** Number of following blocks that may have to be on the same page. */
const BLOCKS_AHEAD = 6;

/** Lays out all sheets in order; reads every iterable of the workbook once. */
export function layOutWorkbook(workbook: Workbook, options: LayoutOptions): LaidOutWorkbook {
  const all = withContents(workbook);
  const names = tabNames(
    all.map((sheet) => lineText(sheet.name)),
    options.reservedNames,
  );
  const context: LayoutContext = {
    ...options.tables,
    language: workbook.language,
    textSize: workbook.fontSize,
    tableSize: Math.max(SMALLEST_TABLE_TEXT, workbook.fontSize - 3),
    continued: options.continued,
  };
  const budget = { left: options.cellBudget };
  const sheets = all.map((sheet, index) => {
    const name = names[index] ?? '';
    options.onSheet(index + 1, all.length);
    const rows = createRowStore(budget, options.overflow(name));
    const toContents = index === 0 && sheet.role === 'paper' ? (workbook.contents?.name ?? null) : null;
    return layOutSheet(sheet, name, context, rows, toContents);
  });
  return { sheets, styles: context.styles.styles, references: context.references };
}

/** The contents open what is not printed: whoever prints the papers in front of them gets papers alone. */
function withContents({ sheets, contents = null }: Workbook): readonly Sheet[] {
  if (contents === null) return sheets;
  const first = sheets.findIndex(({ role }) => role === 'working' || role === 'data');
  const at = first === -1 ? sheets.length : first;
  return [...sheets.slice(0, at), contents, ...sheets.slice(at)];
}

function layOutSheet(
  sheet: Sheet,
  name: string,
  context: LayoutContext,
  rows: RowStore,
  toContents: string | null,
): LaidOutSheet {
  const compact = compactSheet(sheet, context.textSize);
  const { builder, features } = createSheetBuilder(compact, name, context, rows, toContents);
  context.references.addName(`sheet:${sheet.id}`, name, { row: 1, column: 1 });
  if (toContents !== null) builder.link({ row: 1, column: builder.columns + 1, to: 'sheet:contents' });
  compact.blocks.forEach((block, index) => {
    if (standsBesideList(block, compact.blocks[index - 1])) return;
    layOutBlock(block, compact.blocks.slice(index + 1, index + 1 + BLOCKS_AHEAD), builder);
  });
  const { blocks: _, ...bare } = compact;
  return { name, sheet: bare, rows, ...features() };
}

function layOutBlock(block: Block, behind: readonly Block[], builder: SheetBuilder): void {
  switch (block.kind) {
    case 'letterhead':
      layOutLetterhead(block, builder);
      break;
    case 'title':
      layOutTitle(block, builder);
      break;
    case 'heading':
      layOutHeading(block, heightToStart(behind, builder), builder);
      break;
    case 'paragraph':
      keepWithSignatures([block, ...behind], builder);
      layOutParagraph(block, builder);
      break;
    case 'fields':
      layOutFields(block, builder);
      break;
    case 'table':
      layOutTable(block, builder, { below: signedBelow(behind, builder), notes: notesHeight(behind, builder) });
      break;
    case 'signatures':
      layOutSignatures(block, distributionAmong(behind, builder), builder);
      break;
    case 'distribution': {
      const [next] = behind;
      if (next !== undefined && standsBesideList(next, block)) layOutFoot(block, next, builder);
      else layOutDistribution(block, builder);
      break;
    }
    case 'chart':
      layOutChart(block, builder);
      break;
    case 'picture':
      layOutPicture(block, builder);
      break;
    case 'page-break':
      builder.breakBefore(builder.nextRow());
      break;
    case 'gap':
      layOutGap(builder);
      break;
    case 'slopes':
      break;
  }
}

/** Points of the sentences that directly follow a table. */
function notesHeight(behind: readonly Block[], builder: SheetBuilder): number {
  const first = behind.findIndex((block) => block.kind !== 'paragraph' || block.style !== 'note');
  const notes = first === -1 ? behind : behind.slice(0, first);
  return notes.reduce((sum, note) => sum + (note.kind === 'paragraph' ? paragraphHeight(note, builder) : 0), 0);
}

function keepWithSignatures(blocks: readonly Block[], builder: SheetBuilder): void {
  const height = signedHeight(blocks, builder);
  if (height !== null) builder.keepTogether(height);
}
