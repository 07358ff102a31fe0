import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { DocumentRemark } from '../../domain/checklist/document-remarks.ts';
import type { InspectorRemark } from '../../domain/checklist/inspector-note.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { listJson } from './checklist-list.ts';

/** That criteria of a checklist rest on a document that is not in force, and which. */
export function documentRemarkText(
  { document, standing, day, citedBy }: DocumentRemark,
  { id, version }: Checklist,
  language: Language,
): string {
  return messagesIn(language).checklists.documentRemark[standing]({
    version: `${id} ${version}`,
    document: document.number ?? textIn(document.title, language),
    day: day === null ? '…' : formatDay(day, language),
    ids: citedBy.join(', '),
  });
}

interface Checked {
  readonly path: string;
  readonly checklist: Checklist;
  readonly remarks: readonly DocumentRemark[];
  readonly inspectorRemarks: readonly InspectorRemark[];
  readonly doubts: readonly Problem[];
}

/** Checked checklists for other programs. */
export function checkJson(checked: readonly Checked[]): JsonObject {
  return {
    ...listJson(checked),
    remarks: checked.flatMap(({ checklist, doubts }) =>
      doubts.map(({ code, params, file, line, column }) => ({
        checklist: checklist.id,
        code,
        ...params,
        file,
        line,
        column,
      })),
    ) as readonly JsonObject[],
    documents: checked.flatMap(({ checklist: { id, version }, remarks }) =>
      remarks.map(({ document, standing, day, citedBy }) => ({
        checklist: id,
        version,
        document: document.id,
        standing,
        day,
        citedBy: [...citedBy],
      })),
    ),
    inspectorNotes: checked.flatMap(({ checklist: { id, version }, inspectorRemarks }) =>
      inspectorRemarks.map(({ criterion, notes }) => ({ checklist: id, version, criterion, notes: [...notes] })),
    ),
  };
}
