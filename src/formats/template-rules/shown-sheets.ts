import { type Problem, problem } from '../../domain/problem.ts';
import { facilitySheetsOf, provinceSheetsAlways } from '../../domain/report-layout.ts';
import type { TemplateDraft, TemplateRule } from './template-draft.ts';

/** A workbook without a sheet is none: of those that an edition always has one is shown. */
export const shownSheets: TemplateRule = (template) => [
  ...withoutSheets('facility', Object.values(facilitySheetsOf), template),
  ...withoutSheets('province', [provinceSheetsAlways], template),
];

function withoutSheets(
  workbook: 'facility' | 'province',
  always: readonly (readonly string[])[],
  { draft, locator }: TemplateDraft,
): readonly Problem[] {
  const sheets = draft[workbook]?.sheets ?? [];
  const hidden = new Set(
    sheets.flatMap((sheet) => (sheet?.show === false && sheet.id !== undefined ? [sheet.id] : [])),
  );
  if (!always.some((ids) => ids.every((id) => hidden.has(id)))) return [];
  const last = sheets.findLastIndex((sheet) => sheet?.show === false);
  const place = locator.ofValue([workbook, 'sheets', last, 'show']);
  return [problem('not-allowed', { key: 'show', found: 'false', allowed: 'true' }, place)];
}
