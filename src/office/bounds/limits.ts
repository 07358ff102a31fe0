/** Limits for a workbook from outside; a larger one is refused. See `docs` on untrusted workbooks. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  readonly parts: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Maximum ratio of unpacked to packed size, for parts above 1 MB. */
  readonly ratio: number;
  readonly cells: number;
  readonly strings: number;
}

const MB = 1024 * 1024;

/** Limits for a facility workbook or a form: many times what one facility can need. */
export const facilityLimits: WorkbookLimits = {
  fileBytes: 20 * MB,
  parts: 2_000,
  partBytes: 32 * MB,
  totalBytes: 128 * MB,
  ratio: 200,
  cells: 500_000,
  strings: 200_000,
};

/** Limits for a workbook that declares itself a province's: thousands of audits, and data sheets that are read only for `verify`. */
export const provinceLimits: WorkbookLimits = {
  fileBytes: 512 * MB,
  parts: 20_000,
  partBytes: 480 * MB,
  totalBytes: 2_048 * MB,
  ratio: 200,
  cells: 40_000_000,
  strings: 2_000_000,
};

/** Limits of the format itself, for every workbook. */
export const formatLimits = {
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  stringLength: 32_767,
  elements: 3_000_000,
  depth: 64,
  attributes: 256,
  /** One carried audit: the largest audit file with each of its characters escaped. */
  auditBytes: 9 * MB,
  /** Any other part of the carried data. */
  dataBytes: 32 * MB,
} as const;
