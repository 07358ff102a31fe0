/** The output of `verify`. */
export const verification = {
  intact: 'intact: every cell is as it was written, and its numbers follow from its answers.',
  intactCells: 'intact: every cell is as it was written.',
  intactUnread:
    'intact: every part of the file is, byte for byte, as it was written (SHA-256). It is so large that its cells were not read one by one.',
  intactPaper: 'intact: every paragraph is as it was written, and its numbers follow from its answers.',
  intactWords: 'intact: every paragraph is as it was written.',
  figuresOnly:
    'Another version or build of this tool wrote it, or a computer that writes numbers in another way: of what the answers yield, the fingerprint, the levels, the percents and the marks were compared, and no other texts.',
  edited: ({ count }: { count: number }) =>
    `edited after it was written, in ${count} ${count === 1 ? 'place' : 'places'}:`,
  noData:
    'carries no data of this tool, so it can’t be compared. Ask for the workbook as it was written, or for the audit file.',
  publicEdition: 'public edition: it carries no data to compare with. Ask for the full edition.',
  fingerprint: ({ fingerprint }: { fingerprint: string }) => `Fingerprint: ${fingerprint}`,
  sameFingerprint: 'This is the fingerprint that was asked for.',
  otherFingerprint: 'This is NOT the fingerprint that was asked for.',
  listed: 'Its fingerprint is in the list of what was signed.',
  unlisted: 'Its fingerprint is NOT in the list of what was signed.',
  againstAccidents:
    '“intact” is proof against accidents and edits by hand. It is none against a forger: whoever has this tool can write another workbook that is intact too. Compare the fingerprint with one that somebody else holds (the signed minutes, the province’s list): verify --fingerprint, verify --fingerprints.',
  againstForgers:
    'The fingerprint is the one that was given, so the answers are those that it was printed for. This is proof against a forger as well, provided that the number comes from somebody else: the signed paper, the province’s list.',
  moreEdits: ({ count }: { count: number }) =>
    `${count} more ${count === 1 ? 'place is' : 'places are'} not shown here; --json lists all of them.`,
  filled: ({ count }: { count: number }) =>
    `${count} ${count === 1 ? 'cell was' : 'cells were'} filled in, as they are meant to be (opinions, signatures, prices, plans):`,
  filledIn: 'Filled in',
  sheet: 'Sheet',
  cell: 'Cell',
  what: 'What',
  expected: 'As written',
  found: 'Found',
  /** Places in a Word paper. */
  places: {
    paragraph: ({ number }: { number: number }) => `paragraph ${number}`,
    table: ({ table, row, column }: { table: number; row: number; column: number }) =>
      `table ${table}, row ${row}, column ${column}`,
    margin: 'head or foot of the pages',
  },
  edits: {
    text: 'text changed',
    number: 'number changed',
    formula: 'formula changed',
    'row-deleted': 'row deleted',
    'row-added': 'row added',
    'row-moved': 'row moved',
    'column-deleted': 'column deleted',
    'column-added': 'column added',
    'column-moved': 'column moved',
    'sheet-deleted': 'sheet deleted',
    'sheet-added': 'sheet added',
    'sheet-renamed': 'sheet renamed',
    'sheet-hidden': 'sheet hidden',
    'table-added': 'pivot or query table added',
    'paragraph-deleted': 'paragraph deleted',
    'paragraph-added': 'paragraph added',
  },
};
