import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { SentForm } from '../../domain/form/apply-form.ts';
import { askedSections } from '../../domain/form/department-criteria.ts';
import type { FormReading } from '../../domain/form/form-reading.ts';
import { failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import { isJsonObject } from '../../domain/values/json.ts';
import { languageOrVietnamese } from '../../domain/values/language.ts';
import { auditFromDocument } from '../../formats/audit/audit-file.ts';
import { checklistFromDefinition } from '../../formats/checklist/checklist-file.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { typedDay, typedNumber } from '../../i18n/written/typed-number.ts';
import { readForm } from '../../interchange/form/read-form.ts';
import { preparerOf } from '../../report/form/form.ts';
import { formKey } from '../../report/form/form-key.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { findChecklist } from '../inputs/find-checklist.ts';
import { openWorkbook, withFile } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';

/** A returned questionnaire, with the data it was sent with. */
export interface OpenedForm {
  readonly path: string;
  readonly checklist: Checklist;
  readonly sent: SentForm;
  readonly reading: FormReading;
  /** False: the facility had to be filled in. */
  readonly isFacilityKnown: boolean;
}

/** Opens a filled questionnaire. @throws AuditError not-a-form, or what is wrong with the workbook. */
export async function openForm(tools: Tools, path: string, checklists: readonly string[]): Promise<OpenedForm> {
  const workbook = await openWorkbook(tools, path);
  return withFile(path, async () => {
    const carried = workbook.isPublicEdition ? null : workbook.carried();
    if (carried === null || carried.head.kind !== 'form') throw failure('not-a-form', {});
    const { base, isFacilityKnown } = sentForm(carried);
    const places = { chosen: checklists, beside: tools.files.dirname(path) };
    const checklist = carriedChecklist(tools, carried) ?? (await findChecklist(tools, base.checklist, places));
    const language = languageOrVietnamese(carried.head.language);
    const key = formKey(checklist, askedSections(checklist, base.sections), language);
    const readers = { number: (text: string) => typedNumber(text, language), day: typedDay };
    const sent: SentForm = {
      base,
      preparer: preparerOf(base),
      departments: key.departments,
      wholeLabel: messagesIn(language).form.wholeFacility,
    };
    return { path, checklist, sent, isFacilityKnown, reading: readForm(workbook.sheets(), key, readers) };
  });
}

function sentForm({ head }: CarriedData): { readonly base: Audit; readonly isFacilityKnown: boolean } {
  const { audit, isFacilityKnown } = head.more;
  if (!isJsonObject(audit)) throw failure('workbook-damaged', { detail: 'data-shape' });
  return { base: valueOrThrow(auditFromDocument(audit)).audit, isFacilityKnown: isFacilityKnown !== false };
}

/** Null if it is gone together with the hidden sheet that stores it. */
function carriedChecklist({ surroundings }: Tools, { head, checklists }: CarriedData): Checklist | null {
  const { checklistDigest } = head.more;
  const definition = typeof checklistDigest === 'string' ? checklists.get(checklistDigest) : undefined;
  return definition === undefined ? null : valueOrThrow(checklistFromDefinition(definition, surroundings.sha256));
}
