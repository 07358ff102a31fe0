import type { Messages } from '../../i18n/translator.ts';
import { heading, note } from '../sheet/blocks.ts';
import { type Block, type Row, text } from '../sheet/sheet.ts';

/** Audits of which one must be chosen, with their differences. */
export interface ConflictSides {
  readonly title: string;
  /** The file of each side. */
  readonly files: readonly string[];
  /** One text per side. */
  readonly differences: readonly { readonly criterion: string; readonly sides: readonly string[] }[];
}

/** A screen shows no more differences than this side by side. */
const mostShown = 30;

/** Conflicts side by side, each with the criteria answered differently. */
export function* conflictBlocks(conflicts: readonly ConflictSides[], { columns, merging }: Messages): Iterable<Block> {
  for (const [index, { title, files, differences }] of conflicts.entries()) {
    yield heading(title, 2);
    yield {
      kind: 'table',
      id: `conflict-${index + 1}`,
      title: null,
      unitLine: null,
      columns: [
        { id: 'criterion', title: columns.criterion, terminal: 1 },
        ...files.map((file, side) => ({ id: `side-${side + 1}`, title: file, terminal: 1 as const })),
      ],
      rows: differences
        .slice(0, mostShown)
        .map(({ criterion, sides }): Row => ({ role: 'body', cells: [criterion, ...sides].map((each) => text(each)) })),
      repeatHeader: false,
    };
    const more = differences.length - mostShown;
    if (more > 0) yield note(merging.decide.more({ count: more }));
  }
}
