/**
 * Column widths in characters for pages inside the official margins, upright and across; a table column takes several. Wider ones would be
 * drawn so small that the text of tables prints in less than 10 points.
 */
export const paperGrid: readonly number[] = Array.from({ length: 88 }, () => 1);
export const widePaperGrid: readonly number[] = Array.from({ length: 136 }, () => 1);
