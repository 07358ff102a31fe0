/** Margins of Decree 30/2020 in millimetres; the page number stands in the middle of the top one. */
export const marginsMm = { top: 20, bottom: 20, left: 30, right: 15, header: 9, footer: 9 } as const;
