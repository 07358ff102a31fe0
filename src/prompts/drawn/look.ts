/** Layout and colours of texts, equal everywhere in the terminal; passed in by the composition root. */
export interface Look {
  /** Breaks a text between words into lines of at most `width` columns. */
  readonly wrap: (text: string, width: number, indent?: string) => string;
  /** Width of a text in columns. */
  readonly columnsOf: (text: string) => number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
}
