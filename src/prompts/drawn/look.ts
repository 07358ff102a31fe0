/** How texts are laid out and coloured; the same as everywhere in the terminal, and given by the composition root. */
export interface Look {
  /** Breaks a text between words into lines of at most so many columns. */
  readonly wrap: (text: string, width: number, indent?: string) => string;
  /** Columns that a text takes. */
  readonly columnsOf: (text: string) => number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warning: (text: string) => string;
}
