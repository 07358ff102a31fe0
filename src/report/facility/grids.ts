/** Widths that fill an A4 page inside the official margins, in characters; tables take several of them together. */
export const portraitGrid: readonly number[] = Array.from({ length: 22 }, () => 4);
export const landscapeGrid: readonly number[] = Array.from({ length: 33 }, () => 4);
