import type { Block } from '../../../report/sheet/sheet.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';
import { distributionAmong } from './lay-out-distribution.ts';
import { footHeight } from './lay-out-foot.ts';
import { signaturesHeight } from './lay-out-letterhead.ts';
import { paragraphHeight } from './lay-out-text.ts';

/** Paragraphs that stay with the signatures below them, so that signatures never open a page: the agreement and its fingerprint. */
const SIGNED_PARAGRAPHS = 2;

/** Points of a paragraph and the signatures that share its page; null: no signatures follow. */
export function signedHeight(blocks: readonly Block[], builder: SheetBuilder): number | null {
  const end = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  if (end < 1 || end > SIGNED_PARAGRAPHS) return null;
  const foot = footHeight(blocks.slice(end), builder);
  if (foot === 0 && blocks[end]?.kind !== 'signatures') return null;
  const above = blocks
    .slice(0, end)
    .reduce((sum, block) => sum + (block.kind === 'paragraph' ? paragraphHeight(block, builder) : 0), 0);
  return above + (foot === 0 ? signedBelow(blocks.slice(end), builder) : foot);
}

/** Points of the signatures that follow, with what shares their page; 0: none follow. */
export function signedBelow([next, ...behind]: readonly Block[], builder: SheetBuilder): number {
  return next?.kind === 'signatures' ? signaturesHeight(distributionAmong(behind, builder), builder) : 0;
}
