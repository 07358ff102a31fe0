import type { CellEdit } from '../../app/ports/ports.ts';
import type { CommandContext } from './command-context.ts';

/** How many cells are named before the rest is only counted. */
const named = 5;

/** Says that a workbook was edited after it was written: what it carries counts, which may not be what one sees in it. */
export function noteEdits(context: CommandContext, file: string, edits: readonly CellEdit[]): void {
  const cells = edits.map(({ sheet, cell }) => (cell === null ? sheet : `${sheet}!${cell}`));
  warnOfCells(context, file, cells);
}

/** As `noteEdits`, of cells by their names. */
export function warnOfCells({ output, messages }: CommandContext, file: string, cells: readonly string[]): void {
  if (cells.length === 0) return;
  const shown = [...cells.slice(0, named), ...(cells.length > named ? [`+${cells.length - named}`] : [])];
  output.note(messages.cli.done.edited({ file, cells: shown.join(', ') }));
}
