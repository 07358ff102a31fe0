/** Twips, twentieths of a point, in which the format measures. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** A4 with the margins of Decree 30/2020; the page number is centred in the top margin. */
export const page = {
  width: twips(210),
  height: twips(297),
  margin: { top: twips(20), bottom: twips(20), left: twips(30), right: twips(20), header: twips(10), footer: twips(9) },
} as const;

/** Twips between the margins. */
export const textWidthTwips = page.width - page.margin.left - page.margin.right;

/** Half points, in which the format gives sizes of letters. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Sizes in points by what is written, for running text of `size`. */
export const sizes = {
  capitals: (size: number): number => Math.max(12, size - 1),
  title: (size: number): number => size + 1,
  table: (size: number): number => Math.max(10, size - 2),
  note: (size: number): number => Math.max(10, size - 2),
  addressees: (size: number): number => Math.max(10, size - 2),
} as const;
