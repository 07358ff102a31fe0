/** Words of the workbook itself, apart from its report. */
export const workbook = {
  /** The sheet that lists the others, for the screen. */
  contents: {
    name: 'Contents',
    title: 'CONTENTS OF THIS WORKBOOK',
    howToUse:
      'A click on a name leads to its sheet; on working sheets a click on the title leads back here. In tables the number of a row and the code of a criterion lead to what they are about. This sheet is for the screen and belongs to no paper.',
    columns: { sheet: 'Sheet', title: 'What it shows', role: 'Kind' },
    roles: { paper: 'paper', annex: 'annex', working: 'working sheet', data: 'data', contents: 'contents' },
  },
  /** Precedes the rest of a text that one cell can't hold. */
  continued: '(continued)',
  /** On the hidden sheet that carries the data. */
  carriesData: 'This sheet carries the data of the workbook. Please leave it as it is.',
};
