/** Bytes of UTF-8 that are read at most, by what is read; larger files are refused before they are parsed. */
export const auditLimit = 4_000_000;
/** All files of one checklist together. */
export const checklistLimit = 16_000_000;
export const priceLimit = 4_000_000;
export const rosterLimit = 16_000_000;
export const decisionsLimit = 4_000_000;
export const templateLimit = 1_000_000;
/** A province of a whole country; of a facility's workbook it is known by its directory that it is less. */
export const workbookLimit = 512_000_000;
/** One workbook among many in an archive. */
export const packedWorkbookLimit = 64_000_000;
/** Some hundred thousand changes. */
export const historyLimit = 64_000_000;

/** Keys in one map, and levels of lists and maps in each other, at most. */
export const keyLimit = 5_000;
export const depthLimit = 64;
