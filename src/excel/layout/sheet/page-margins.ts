/** Margins from Decree 30/2020 in millimetres; the page number is centred in the top margin. */
export const marginsMm = { top: 20, bottom: 20, left: 30, right: 15, header: 9, footer: 9 } as const;
