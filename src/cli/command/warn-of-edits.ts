import type { CellEdit } from '../../app/ports/workbooks-port.ts';
import type { CommandContext } from './command-context.ts';

/** Number of cells to name; the others are only counted. */
const named = 5;

/** Warns that a workbook was edited after it was written: the carried data count, which may differ from what it shows. */
export function noteEdits(context: CommandContext, file: string, edits: readonly CellEdit[]): void {
  const cells = edits.map(({ sheet, cell }) => (cell === null ? sheet : `${sheet}!${cell}`));
  warnOfCells(context, file, cells);
}

/** Like `noteEdits`, for named cells. */
export function warnOfCells({ output, messages }: CommandContext, file: string, cells: readonly string[]): void {
  if (cells.length === 0) return;
  const shown = [...cells.slice(0, named), ...(cells.length > named ? [`+${cells.length - named}`] : [])];
  output.note(messages.cli.done.edited({ file, cells: shown.join(', ') }));
}
