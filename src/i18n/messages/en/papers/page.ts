/** Words of a page for a browser. */
export const page = {
  contents: 'Contents',
  /** Before the field that finds rows by a word. */
  find: 'Find in the tables:',
};
