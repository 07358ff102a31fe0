/** What whoever keeps a table would want to know of how it was read. */
export interface TableRemarks {
  /** Headings of columns that nothing is known about. */
  readonly columns: readonly string[];
  /** Rows that are no lines of the list, such as groups, totals and notes, by their first cells. */
  readonly rows: readonly string[];
  /** Cells with a price beside which no item is named. */
  readonly cells: readonly string[];
  /** Rows out of sight or filtered out that were read like all others, by their first cells. */
  readonly hiddenRows: readonly string[];
  /** Headings of columns out of sight that were read. */
  readonly hiddenColumns: readonly string[];
  readonly passedOver: readonly PassedOver[];
  /** Names of the sheets, where several were read. */
  readonly sheets: readonly string[];
}

/** Of a file that is no table there is nothing such. */
export const noRemarks: TableRemarks = {
  columns: [],
  rows: [],
  cells: [],
  hiddenRows: [],
  hiddenColumns: [],
  passedOver: [],
  sheets: [],
};

/** A sheet on which some columns of a table stand, but not all that there must be. */
export interface PassedOver {
  readonly sheet: string;
  /** The column that is missing. */
  readonly column: string;
}
