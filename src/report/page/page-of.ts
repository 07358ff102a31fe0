import type { Block, Sheet, Workbook } from '../sheet/sheet.ts';

/** A sheet of the workbook as a part of a page, and what a page shows of it otherwise. */
export interface PagePart {
  readonly sheet: string;
  /** Left out: its blocks as they are, without what the page says already. */
  readonly blocks?: (blocks: readonly Block[]) => readonly Block[];
}

/** A report as a page for a browser: the same blocks as the workbook, of these sheets in this order. What one head says stands once. */
export function pageOf(workbook: Workbook, parts: readonly PagePart[]): Workbook {
  const said = new Set<string>();
  const sheets = parts.flatMap(({ sheet: wanted, blocks: changed = (blocks) => blocks }) =>
    workbook.sheets
      .filter(({ id }) => id === wanted)
      .map((sheet): Sheet => ({ ...sheet, blocks: withoutHead(changed([...sheet.blocks].filter(isShown)), said) })),
  );
  const { contents: _, ...page } = workbook;
  return { ...page, sheets };
}

function isShown(block: Block): boolean {
  return block.kind !== 'paragraph' || block.ofSheet !== true;
}

/** A sheet printed alone needs its title, its warnings and its owner; on a page all of them stand above it. */
function withoutHead(blocks: readonly Block[], said: Set<string>): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'title' && kind !== 'paragraph');
  const head = blocks.slice(0, end === -1 ? blocks.length : end);
  const kept = head.filter((block) => {
    if (block.kind !== 'paragraph') return false;
    const isNew = !said.has(block.text);
    said.add(block.text);
    return isNew;
  });
  return [...kept, ...blocks.slice(head.length)];
}
