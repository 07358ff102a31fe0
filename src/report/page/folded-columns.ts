import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { joined } from '../../i18n/written/joined.ts';
import { note } from '../sheet/blocks.ts';
import { cellText } from '../sheet/cell-text.ts';
import type { Block, Cell, Table } from '../sheet/sheet.ts';

/** With fewer rows nothing repeats. */
const fewestRows = 4;

/**
 * These blocks, where the columns of the named tables that say the same in every row say it once, in a sentence below; columns that are empty
 * are left out.
 */
export function withFoldedColumns(
  blocks: readonly Block[],
  tables: readonly string[],
  language: Language,
): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && tables.includes(block.id) ? foldedTable(block, language) : [block],
  );
}

function foldedTable(table: Table, language: Language): readonly Block[] {
  const rows = [...table.rows];
  const lines = rows.filter(({ role }) => role !== 'group');
  const body = lines.filter(({ role }) => role === 'body');
  if (body.length < fewestRows) return [{ ...table, rows }];
  const same = table.columns.map((_, place): string | null => {
    const texts = new Set(body.map(({ cells }) => textAt(cells, place)));
    const isSummed = lines.some(({ role, cells }) => role === 'total' && textAt(cells, place) !== '');
    return texts.size === 1 && !isSummed ? ([...texts][0] ?? null) : null;
  });
  const said = table.columns.flatMap(({ title }, place) =>
    same[place] === null || same[place] === '' ? [] : [`${title}: ${same[place]}`],
  );
  const shorter: Table = {
    ...table,
    columns: table.columns.filter((_, place) => same[place] === null),
    rows: rows.map((row) =>
      row.role === 'group' ? row : { ...row, cells: row.cells.filter((_, place) => same[place] === null) },
    ),
  };
  const sentence = messagesIn(language).page.everyRow({ columns: joined(said, language) });
  return said.length === 0 ? [shorter] : [shorter, note(sentence)];

  function textAt(cells: readonly Cell[], place: number): string {
    const cell = cells[place];
    return cell === undefined ? '' : cellText(cell, language);
  }
}
