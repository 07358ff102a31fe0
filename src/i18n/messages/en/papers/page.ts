/** Words of a page for a browser. */
export const page = {
  contents: 'Contents',
  /** What stands before everything else: the result and the money. */
  summary: 'Summary',
  /** Before the field that finds rows by a word. */
  find: 'Find in the tables:',
  /** How many rows hold the word. */
  found: ({ count }: { count: string }) => `Rows found: ${count}`,
  /** What all rows of a table have in common. */
  everyRow: ({ columns }: { columns: string }) => `In every row: ${columns}.`,
};
