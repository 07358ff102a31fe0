import { type Problem, problem } from '../../domain/problem/problem.ts';
import type { Block, Sheet, Workbook } from './sheet.ts';

/** The smallest text that a paper to be signed may print, in points. */
const leastPoints = 10;

/** Sheets of a workbook's papers that can't be signed: annexes with nothing in them, and text that prints too small. */
export function sheetFaults({ sheets, fontSize }: Workbook): readonly Problem[] {
  return sheets
    .filter(({ role }) => role === 'paper' || role === 'annex')
    .flatMap((sheet) => [...emptyAnnex(sheet), ...smallText(sheet, fontSize)]);
}

function emptyAnnex({ role, name, blocks }: Sheet): readonly Problem[] {
  return role === 'annex' && ![...blocks].some(holdsSomething) ? [problem('final-empty-annex', { sheet: name })] : [];
}

function holdsSomething(block: Block): boolean {
  switch (block.kind) {
    case 'table':
      return [...block.rows].some(({ role }) => role === 'body');
    case 'paragraph':
      return block.style === 'body' || block.style === 'list';
    case 'fields':
    case 'picture':
      return true;
    default:
      return false;
  }
}

function smallText(sheet: Sheet, fontSize: number): readonly Problem[] {
  const points = printedPoints(sheet, fontSize);
  return points < leastPoints ? [problem('final-small-text', { sheet: sheet.name, points })] : [];
}

/** Width in points of a page inside the margins of the decree, and of a character of a column. */
const pageWidth = { portrait: 467, landscape: 714 } as const;
const characterWidth = 5.25;

/** The size in which the text of a sheet's tables prints, cut to tenths of a point: a sheet wider than its page is drawn smaller. */
export function printedPoints({ orientation, grid }: Pick<Sheet, 'orientation' | 'grid'>, fontSize: number): number {
  const width = grid.reduce((sum, characters) => sum + characters, 0) * characterWidth;
  const scale = Math.min(1, pageWidth[orientation] / width);
  return Math.floor(tableSize(fontSize) * scale * 10) / 10;
}

function tableSize(fontSize: number): number {
  return Math.max(leastPoints, fontSize - 3);
}
