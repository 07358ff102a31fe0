import { problem } from '../../domain/problem.ts';
import { facilitySheetsOf } from '../../domain/report-layout.ts';
import type { TemplateRule } from './template-draft.ts';

/** A workbook without a sheet is none: of those that an edition always has one is shown. */
export const shownSheets: TemplateRule = ({ draft, locator }) => {
  const sheets = draft.facility?.sheets ?? [];
  const hidden = new Set(
    sheets.flatMap((sheet) => (sheet?.show === false && sheet.id !== undefined ? [sheet.id] : [])),
  );
  if (!Object.values(facilitySheetsOf).some((ids) => ids.every((id) => hidden.has(id)))) return [];
  const last = sheets.findLastIndex((sheet) => sheet?.show === false);
  const place = locator.ofValue(['facility', 'sheets', last, 'show']);
  return [problem('not-allowed', { key: 'show', found: 'false', allowed: 'true' }, place)];
};
