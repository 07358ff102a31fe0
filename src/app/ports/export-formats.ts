/** The extension of each format’s files, without the dot. Whatever else lists the formats, such as `--to` and its help, takes them from here. */
export const exportExtensions = {
  csv: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  markdown: 'md',
  ics: 'ics',
  parquet: 'parquet',
  xlsform: 'xlsx',
} as const satisfies Readonly<Record<string, string>>;

export type ExportFormat = keyof typeof exportExtensions;

/** Formats that are one text for any number of audits. */
export type TextFormat = Exclude<ExportFormat, 'parquet' | 'xlsform'>;

/** In the order of help texts. */
export const exportFormats = Object.keys(exportExtensions) as readonly ExportFormat[];
