export const exportFormats = ['csv', 'json', 'ndjson', 'markdown', 'ics'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** File extensions, without the dot. */
export const exportExtensions: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  markdown: 'md',
  ics: 'ics',
};
