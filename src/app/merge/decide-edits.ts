import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { EditedAnswers } from '../../domain/merging/merge-input.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { evenlySpaced } from '../../domain/values/evenly-spaced.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { languageOrVietnamese } from '../../domain/values/language.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import type { CellEdit, OpenedWorkbook } from '../ports/workbooks-port.ts';
import { withVisibleAnswers } from './with-visible-answers.ts';

interface CarriedWhole {
  readonly audit: Audit;
  readonly document: JsonObject;
  readonly checklist: Checklist;
}

export interface DecidedEdits {
  readonly audit: Audit;
  readonly document: JsonObject;
  readonly notes: { readonly edited: EditedAnswers | null; readonly otherEdits: readonly string[] | null };
}

/** What differs in a workbook's pages. */
interface PageEdits {
  /** From the pages as they were written. */
  readonly own: readonly CellEdit[];
  /** From what the answers yield, though the pages are as they were written: one of the two was exchanged. */
  readonly against: readonly CellEdit[];
}

/**
 * Which answers count where some were edited in the workbook, or where its pages say something else than its answers; those that can't be
 * read as answers stay undecided.
 * @throws AuditError workbook-damaged where the pages are of another facility than the data.
 */
export function decideEdits(
  { audit: carried, document, checklist }: CarriedWhole,
  opened: OpenedWorkbook,
  { own, against }: PageEdits,
  language: string,
  onEdit: 'fail' | 'carried' | 'visible',
): DecidedEdits {
  const answers = own.filter(({ criterion }) => criterion !== null);
  const otherEdits = own.filter(({ criterion }) => criterion === null).map(cellOf);
  if (answers.length === 0 && against.length === 0)
    return { audit: carried, document, notes: { edited: null, otherEdits } };
  if (answers.length > 0 && !showsFacility(opened, carried))
    throw failure('workbook-damaged', { detail: 'data-of-another' });
  const cells = [...answers, ...against].map(cellOf);
  const noted = (counts: EditedAnswers['counts']) => ({ edited: { cells, counts }, otherEdits });
  if (onEdit === 'carried') return { audit: carried, document, notes: noted('carried') };
  const audit =
    onEdit === 'visible' && against.length === 0
      ? withVisibleAnswers(carried, checklist, opened, answers, languageOrVietnamese(language))
      : null;
  if (audit === null) return { audit: carried, document, notes: noted('undecided') };
  return { audit, document: auditDocument(audit), notes: noted('visible') };
}

/** A report names its facility on every page. If no page does, the pages are of another facility than the data. */
function showsFacility(opened: OpenedWorkbook, { facility }: Audit): boolean {
  const name = evenlySpaced(facility.name);
  return opened
    .sheets()
    .some(({ rows }) =>
      rows.some(({ cells }) =>
        [...cells.values()].some(({ value }) => evenlySpaced(String(value ?? '')).includes(name)),
      ),
    );
}

function cellOf({ sheet, cell }: CellEdit): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}
