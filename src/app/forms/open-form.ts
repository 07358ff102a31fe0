import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { applyForm, type SentForm } from '../../domain/form/apply-form.ts';
import { askedSections } from '../../domain/form/department-criteria.ts';
import { failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { ProblemParams } from '../../domain/problem/problem.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { isJsonObject } from '../../domain/values/json.ts';
import { type Language, languageOrVietnamese, languages } from '../../domain/values/language.ts';
import { seenText } from '../../domain/values/seen-text.ts';
import { auditFromDocument } from '../../formats/audit/audit-file.ts';
import { checklistFromDefinition } from '../../formats/checklist/checklist-file.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { typedDay, typedNumber } from '../../i18n/written/typed-number.ts';
import { readForm } from '../../interchange/form/read-form.ts';
import { recognizeForm } from '../../interchange/form/recognize-form.ts';
import type { ReadSheet } from '../../interchange/tables/read-sheet.ts';
import { preparerOf, roundLine, selfAssessed } from '../../report/form/form.ts';
import { formKey, formTitles } from '../../report/form/form-key.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { findChecklist } from '../inputs/find-checklist.ts';
import { openAuditFile, openWorkbook, withFile } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';
import { isFilledName, openFilled } from './open-filled.ts';
import {
  isSubmissionsName,
  type OpenedSubmissions,
  openSubmissions,
  openSubmissionsText,
  type SubmissionsRequest,
} from './open-submissions.ts';
import type { OpenedForm } from './opened-form.ts';

export interface OpenRequest extends SubmissionsRequest {
  /** Whose form it is, where it does not say so; null: not said. */
  readonly facility: string | null;
  /** The audit that the form goes into; null: there is none yet, or it is not known which. */
  readonly existing: string | null;
}

/**
 * Opens a filled questionnaire, what a page to fill saved, or the submissions of a survey, of which a file holds many.
 * @throws AuditError not-a-form, form-without-data, or what is wrong with the workbook.
 */
export async function openForms(tools: Tools, path: string, request: OpenRequest): Promise<OpenedSubmissions> {
  if (isFilledName(path)) return alone(await openFilled(tools, path, request));
  if (isSubmissionsName(path)) return openSubmissionsText(tools, path, request);
  const workbook = await openWorkbook(tools, path);
  return withFile(path, async () => {
    // Answers may have stood on it, and to take it for empty would withdraw them.
    for (const sheet of workbook.missingSheets)
      throw failure('workbook-damaged', { detail: 'missing-part' }, { file: path, sheet });
    const carried = workbook.isPublicEdition ? null : workbook.carried();
    if (carried === null && !workbook.isPublicEdition) {
      const sheets = workbook.sheets();
      return (
        (await openSubmissions(tools, path, sheets, request)) ?? alone(await openByCodes(tools, path, sheets, request))
      );
    }
    if (carried === null || carried.head.kind !== 'form') throw failure('not-a-form', {});
    const { base, isFacilityKnown } = sentForm(carried);
    const places = { chosen: request.checklists, beside: tools.files.dirname(path) };
    const checklist = carriedChecklist(tools, carried) ?? (await findChecklist(tools, base.checklist, places));
    const language = languageOrVietnamese(carried.head.language);
    const read = readAs(workbook.sheets(), base, checklist, language);
    return alone({ path, checklist, ...read, isFacilityKnown, isByCodes: false });
  });
}

function alone(form: OpenedForm): OpenedSubmissions {
  return { forms: [form], problems: [] };
}

/**
 * Opens a form whose sheets were copied into another workbook, without the one that holds its data. What it was sent with is not known, so a
 * blank changes nothing, and all that is filled in counts as the facility's answer.
 */
async function openByCodes(
  tools: Tools,
  path: string,
  sheets: readonly ReadSheet[],
  { checklists, existing, facility }: OpenRequest,
): Promise<OpenedForm> {
  const recognized = recognizeForm(sheets, formTitles());
  if (recognized === null) throw failure('not-a-form', {});
  if (existing === null) throw failure('form-without-data', {});
  const { audit, checklist } = await openAuditFile(tools, existing, checklists);
  const read = readAs(sheets, withoutAnswers(audit), checklist, recognized.language);
  if (isBlank(read.reading.facilityId) && facility !== audit.facility.id) throw failure('form-facility', {});
  const otherRound = roundOfAnother(audit, recognized.top);
  if (otherRound !== null) throw failure('form-of-another', otherRound);
  return { path, checklist, ...read, isFacilityKnown: true, isByCodes: true };
}

function readAs(
  sheets: readonly ReadSheet[],
  base: Audit,
  checklist: Checklist,
  language: Language,
): Pick<OpenedForm, 'base' | 'reading' | 'side' | 'apply' | 'isPage' | 'packed'> {
  const key = formKey(checklist, askedSections(checklist, base.sections), language);
  const readers = { number: (text: string) => typedNumber(text, language), day: typedDay };
  const sent: SentForm = {
    base,
    preparer: preparerOf(base),
    departments: key.departments,
    wholeLabel: messagesIn(language).form.wholeFacility,
  };
  return {
    base,
    reading: readForm(sheets, key, readers),
    side: 'self',
    apply: (reading, current, at) => applyForm(reading, sent, current, at),
    isPage: false,
    packed: null,
  };
}

/** An audit as an empty form is sent with it; what is known of its evidence stays, so that nothing is asked for twice. */
function withoutAnswers(audit: Audit): Audit {
  const own = selfAssessed(audit);
  const responses = [...own.responses].map(([id, response]) => [id, { ...response, self: null }] as const);
  return { ...own, facility: { ...own.facility, profile: new Map() }, responses: new Map(responses) };
}

/** The round that stands in brackets above a form, where it is another one than the audit's; null: it is the audit's, or stands nowhere. */
function roundOfAnother({ round }: Audit, top: readonly string[]): ProblemParams['form-of-another'] | null {
  const lines = languages.flatMap((language) =>
    [
      roundLine(round, language),
      roundLine({ ...round, title: null }, language),
      // Forms of older versions call a round without a title by its id.
      messagesIn(language).form.subject({ round: round.id }),
    ].map(seenText),
  );
  const found = top.filter((text) => /^\(.*\)$/su.test(text)).at(-1);
  if (found === undefined || top.some((text) => lines.includes(text))) return null;
  return { what: 'round', expected: round.id, found: found.slice(1, -1) };
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
