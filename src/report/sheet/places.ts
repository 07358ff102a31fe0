/** Names of cells that links lead to. Each stands once in a workbook, or nowhere: a link to it is then none. */
export const places = {
  /** The facility's row in the ranking of a province. */
  facility: (id: string) => `facility:${id}`,
  /** Its first row among the findings of a province. */
  findingsOf: (id: string) => `findings-of:${id}`,
  /** The criterion's row: in a facility among its results, in a province among the criteria that failed. */
  criterion: (id: string) => `criterion:${id}`,
  /** The finding's row in a facility. */
  finding: (id: string) => `finding:${id}`,
  /** The criterion's row with its mark in every facility of a province. */
  marks: (id: string) => `marks:${id}`,
} as const;
