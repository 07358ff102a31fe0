/** What a workbook from outside may hold before it is refused; see `docs` on untrusted workbooks. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  readonly parts: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** How many times larger than packed a part above 1 MB may be. */
  readonly ratio: number;
  readonly cells: number;
  readonly strings: number;
}

const MB = 1024 * 1024;

/** Bounds of a facility workbook or a form: what one facility can need, many times over. */
export const facilityLimits: WorkbookLimits = {
  fileBytes: 20 * MB,
  parts: 2_000,
  partBytes: 32 * MB,
  totalBytes: 128 * MB,
  ratio: 200,
  cells: 500_000,
  strings: 200_000,
};

/** Bounds of a workbook that says it is a province's: thousands of audits, and data sheets read only to be verified. */
export const provinceLimits: WorkbookLimits = {
  fileBytes: 512 * MB,
  parts: 20_000,
  partBytes: 480 * MB,
  totalBytes: 2_048 * MB,
  ratio: 200,
  cells: 40_000_000,
  strings: 2_000_000,
};

/** Bounds of the format itself, the same for every workbook. */
export const formatLimits = {
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  stringLength: 32_767,
  elements: 3_000_000,
  depth: 64,
  attributes: 256,
  /** One carried audit. */
  auditBytes: 5 * MB,
  /** Any other part of carried data. */
  dataBytes: 32 * MB,
} as const;
