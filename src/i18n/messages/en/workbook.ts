/** Words of the workbook itself, beside those of its report. */
export const workbook = {
  /** Before the rest of a text that one cell cannot hold. */
  continued: '(continued)',
  /** On the hidden sheet that carries the data. */
  carriesData: 'This sheet carries the data of the workbook. Please leave it as it is.',
};
