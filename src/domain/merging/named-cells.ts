/** Cells in one line of text; after the first few the rest is only counted, and `verify` lists them all. */
export function namedCells(cells: readonly string[]): string {
  const rest = cells.length - most;
  return [...cells.slice(0, most), ...(rest > 0 ? [`+${rest}`] : [])].join(', ');
}

const most = 60;
