import type { Audit, Side } from '../../domain/audit/audit.ts';
import type { Facility } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { auditDocument } from '../../formats/audit/audit-file.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { fillPage } from '../../report/fill/fill-page.ts';
import { createForm, type Form } from '../../report/form/form.ts';
import { formWorkbook } from '../../report/form/form-workbook.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { createAudit, findFacility, findRoster, unlistedFacility } from '../audit/new-audit.ts';
import { collectInputs } from '../inputs/collect-inputs.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import { openAudit } from '../inputs/open-audit.ts';
import { assertWritten, outputPaths } from '../inputs/output-path.ts';
import { paperLanguage } from '../inputs/paper-language.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import { heldWorkbook } from '../outputs/held-workbook.ts';
import { type Held, held, saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';

const formFormats = ['xlsx', 'html'] as const;
export type FormFormat = (typeof formFormats)[number];

export interface FormsRequest {
  /** Audits whose answers the forms start with; none: empty forms. */
  readonly audits: readonly string[];
  /** Roster ids; none: the whole roster if one is given, else a form for any facility. */
  readonly facilities: readonly string[];
  readonly roster: string | null;
  readonly checklists: readonly string[];
  /** Null: the month of the form. */
  readonly round: string | null;
  /** ISO day; null: today. */
  readonly on: string | null;
  readonly profile: ReadonlyMap<string, string>;
  readonly sections: readonly string[] | null;
  readonly onlyOpen: boolean;
  /** Into a folder: workbooks, or pages to fill in a browser; null: as the file is named, else workbooks. */
  readonly format: FormFormat | null;
  /** Whose answers are filled in; a workbook takes only the facility's own. */
  readonly side: Side;
  readonly template: string | null;
  readonly output: string;
  readonly overwrite: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

export interface WrittenForm {
  readonly path: string;
  /** The facility's name; null: an open form for any facility. */
  readonly facility: string | null;
}

/** Writes questionnaires for facilities. @throws AuditError with everything wrong; then nothing is written. */
export async function writeForms(tools: Tools, request: FormsRequest): Promise<readonly WrittenForm[]> {
  const template = await readReportTemplate(tools, request.template);
  const subjects = await subjectsOf(tools, request);
  await assertWritten(tools, request.output, formFormats);
  const format = formatOf(request);
  const names = subjects.map(({ audit, source }) => ({ name: `${audit.facility.id}.form.${format}`, source }));
  return tools.files.orTakenBack(async () => {
    const paths = await outputPaths(tools, request.output, names, request.overwrite);
    const written: WrittenForm[] = [];
    for (const [index, subject] of subjects.entries()) {
      const path = paths[index];
      if (path === undefined) continue;
      const form = formOf(tools, subject, template, request.onlyOpen);
      const bytes = await (format === 'html' ? heldPage(tools, form, subject, request) : heldForm(tools, form, path));
      await saveHeld(tools.files, path, bytes, { overwrite: request.overwrite, like: madeOf(request, subject) });
      written.push({ path, facility: subject.isFacilityKnown ? subject.audit.facility.name : null });
      request.onProgress(written.length, subjects.length);
    }
    return written;
  }, 'folders');
}

function madeOf({ audits, roster }: FormsRequest, { source }: Subject): readonly string[] {
  if (audits.length > 0) return [source];
  return roster === null ? [] : [roster];
}

/** The facility of a form, and the answers it starts with. */
interface Subject {
  readonly audit: Audit;
  readonly checklist: Checklist;
  readonly source: string;
  readonly isFacilityKnown: boolean;
}

async function subjectsOf(tools: Tools, request: FormsRequest): Promise<readonly Subject[]> {
  if (request.audits.length === 0) return emptySubjects(tools, request);
  const subjects: Subject[] = [];
  for (const path of await collectInputs(tools, request.audits, request.output, 'form')) {
    const { audit, checklist } = await openAudit(tools, path, request.checklists);
    subjects.push({ audit, checklist, source: path, isFacilityKnown: true });
  }
  return subjects;
}

async function emptySubjects(tools: Tools, request: FormsRequest): Promise<readonly Subject[]> {
  const checklist = await chosenChecklist(tools, request.checklists, request.on);
  const facilities = await facilitiesOf(tools, request);
  const isFacilityKnown = facilities.length > 0;
  return (isFacilityKnown ? facilities : [nobody(tools)]).map((facility) => ({
    audit: createAudit(tools, checklist, { ...request, facility }),
    checklist,
    source: facility.id,
    isFacilityKnown,
  }));
}

async function facilitiesOf(tools: Tools, { facilities, roster, output }: FormsRequest): Promise<readonly Facility[]> {
  if (roster === null) {
    const found: Facility[] = [];
    for (const id of facilities) found.push(await findFacility(tools, { id, roster, name: null, kind: null }, output));
    return found;
  }
  const listed = (await findRoster(tools, roster, output))?.facilities ?? [];
  if (listed.length === 0) throw failure('nothing-found', { looked: 'facilities' }, { file: roster });
  if (facilities.length === 0) return listed;
  return facilities.map((id) => {
    const found = listed.find((each) => each.id === id);
    if (found !== undefined) return found;
    const ids = listed.map((each) => each.id);
    throw failure('unknown-facility', { id, nearest: nearest(id, ids) }, { file: roster });
  });
}

/** The placeholder for a facility that must be filled in. */
function nobody({ surroundings }: Tools): Facility {
  return unlistedFacility('facility', messagesIn(surroundings.language).report.missing);
}

/** @throws AuditError where a file is named otherwise than what is asked for, or a workbook is to take the group's answers. */
function formatOf({ format, output, side }: FormsRequest): FormFormat {
  const named = /\.(xlsx|html)$/i.exec(output)?.[1]?.toLowerCase() as FormFormat | undefined;
  const wrong = (expected: string) => failure('invalid-option', { option: '-o', value: output, expected });
  if (format !== null && named !== undefined && named !== format) throw wrong(`.${format}`);
  const chosen = format ?? named ?? 'xlsx';
  if (side === 'verified' && chosen !== 'html') throw wrong('.html');
  return chosen;
}

function formOf(
  tools: Tools,
  { audit, checklist, isFacilityKnown }: Subject,
  template: ReportTemplate,
  onlyOpen: boolean,
): Form {
  const language = paperLanguage(tools, template);
  return createForm({ audit, checklist, language, template, onlyOpen, isFacilityKnown });
}

async function heldForm(tools: Tools, form: Form, path: string): Promise<Held<Uint8Array>> {
  const { surroundings, workbooks } = tools;
  const createdAt = surroundings.now();
  const carried = carriedBy(tools, form, createdAt);
  return heldWorkbook(tools, await workbooks.build(formWorkbook(form, createdAt), carried), path, carried);
}

/** No reader of ours meets the page itself, only what it saves. */
async function heldPage({ pages }: Tools, form: Form, { audit }: Subject, { side }: FormsRequest) {
  return held(await pages.buildForm(fillPage(form, audit, side)));
}

/** Data the form carries: its checklist and starting answers, but not an audit that could be mistaken for a report. */
function carriedBy({ surroundings }: Tools, form: Form, createdAt: string): CarriedData {
  const { audit, checklist, isFacilityKnown, language } = form;
  return {
    head: {
      kind: 'form',
      toolVersion: surroundings.toolVersion,
      language,
      edition: 'full',
      createdAt,
      template: null,
      prices: null,
      more: { audit: auditDocument(audit), checklistDigest: checklist.digest, isFacilityKnown },
    },
    audits: [],
    checklists: new Map([[checklist.digest, checklist.definition]]),
  };
}
