/** Words of the workbook itself, apart from its report. */
export const workbook = {
  /** Precedes the rest of a text that one cell can't hold. */
  continued: '(continued)',
  /** On the hidden sheet that carries the data. */
  carriesData: 'This sheet carries the data of the workbook. Please leave it as it is.',
};
