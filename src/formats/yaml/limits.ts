/** Maximum bytes of UTF-8 for each kind of file; larger ones are refused before parsing. */
export const auditLimit = 4_000_000;
/** Exported audits with all that is computed from them: some hundreds of a usual size. */
export const exportLimit = 128_000_000;
/** All files of one checklist together. */
export const checklistLimit = 16_000_000;
export const priceLimit = 4_000_000;
export const rosterLimit = 16_000_000;
export const decisionsLimit = 4_000_000;
export const templateLimit = 1_000_000;
/** A province of a whole country; a facility's workbook has a lower limit, recognised by its directory. */
export const workbookLimit = 512_000_000;
/** A paper of a word processor. */
export const documentLimit = 20_000_000;
/** One workbook among many in an archive. */
export const packedWorkbookLimit = 64_000_000;
/** A few hundred thousand changes. */
export const historyLimit = 64_000_000;

/** Maximum keys in one map, and maximum nesting of lists and maps. */
export const keyLimit = 5_000;
export const depthLimit = 64;
/** Entries in one list at most: more than a country has facilities. */
export const listLimit = 50_000;
