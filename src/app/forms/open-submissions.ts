import type { Audit } from '../../domain/audit/audit.ts';
import type { Roster } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { applyFilled } from '../../domain/form/apply-filled.ts';
import { currentId } from '../../domain/lists/facility-changes.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { isFileId } from '../../domain/values/ids.ts';
import { languages } from '../../domain/values/language.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { readCsv } from '../../interchange/tables/read-csv.ts';
import type { ReadRow, ReadSheet } from '../../interchange/tables/read-sheet.ts';
import { ownFields } from '../../interchange/xlsform/field-names.ts';
import { namedIn, placeIn, type ReadSubmission, submissionReader } from '../../interchange/xlsform/read-survey.ts';
import { type SurveyTable, surveyTable } from '../../interchange/xlsform/survey-table.ts';
import { createAudit, findRoster, unlistedFacility } from '../audit/new-audit.ts';
import { findChecklist } from '../inputs/find-checklist.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import type { Tools } from '../ports/tools.ts';
import { type MediaFolder, mediaFolder } from './media-folder.ts';
import type { OpenedForm } from './opened-form.ts';

export interface SubmissionsRequest {
  readonly checklists: readonly string[];
  /** The roster that was given; null: the one near the output counts, if there is one. */
  readonly roster: Roster | null;
  readonly output: string;
  /** Folder of the photographs; null: `media` beside the file, or the file's own folder. */
  readonly media: string | null;
}

/** The rows of a file as filled forms, and what is wrong with those that are none. */
export interface OpenedSubmissions {
  readonly forms: readonly OpenedForm[];
  readonly problems: readonly Problem[];
}

/** Opens what KoboToolbox or ODK gave back, one form a row; null: the sheets hold no such table. @throws AuditError submission-labels. */
export async function openSubmissions(
  tools: Tools,
  path: string,
  sheets: readonly ReadSheet[],
  request: SubmissionsRequest,
): Promise<OpenedSubmissions | null> {
  const table = surveyTable(sheets, fieldLabels());
  if (table === null) return null;
  if (table === 'labels') throw failure('submission-labels', {}, { file: path });
  assertWhole(table, path);
  const roster = request.roster ?? (await findRoster(tools, null, request.output));
  const media = await mediaFolder(tools, path, request.media);
  const open = opener(tools, path, table, { ...request, roster }, media);
  const forms: OpenedForm[] = [];
  const problems: Problem[] = [];
  for (const row of table.rows) {
    try {
      forms.push(await open(row));
    } catch (error) {
      const { sheet, cell } = { sheet: null, cell: null, ...placeIn(table, row, ownFields.facility) };
      for (const each of inputFailure(tools, path, error).problems)
        problems.push({ ...each, file: path, sheet: each.sheet ?? sheet, cell: each.cell ?? cell });
    }
  }
  return { forms, problems };
}

/** A quote that is never closed would make answers of whatever follows it. */
function assertWhole({ unclosedLine, mostLines }: SurveyTable, file: string): void {
  if (unclosedLine !== null) throw failure('unclosed-quote', {}, { file, line: unclosedLine });
  if (mostLines !== null) throw failure('too-many-lines', { limit: mostLines }, { file });
}

/** Whether a file is a table of submissions by its name. */
export function isSubmissionsName(path: string): boolean {
  return /\.csv$/i.test(path);
}

/** A country's facilities with all their answers. */
const submissionsLimit = 64_000_000;

/** As openSubmissions, of a CSV file. @throws AuditError also not-a-form. */
export async function openSubmissionsText(
  tools: Tools,
  path: string,
  request: SubmissionsRequest,
): Promise<OpenedSubmissions> {
  const sheets = readCsv(await tools.files.readText(path, submissionsLimit));
  const opened = await openSubmissions(tools, path, sheets, request);
  if (opened === null) throw failure('not-a-form', {}, { file: path });
  return opened;
}

/** What the first questions are called in any language. */
function fieldLabels(): ReadonlySet<string> {
  return new Set(
    languages.flatMap((language) => {
      const { facilityId, facilityName, auditedOn, preparer } = messagesIn(language).xlsform;
      return [facilityId, facilityName, auditedOn, preparer];
    }),
  );
}

function opener(
  tools: Tools,
  path: string,
  table: SurveyTable,
  request: SubmissionsRequest,
  media: MediaFolder,
): (row: ReadRow) => Promise<OpenedForm> {
  const known = new Map<string, { readonly checklist: Checklist; readonly read: (row: ReadRow) => ReadSubmission }>();
  return async (row) => {
    const named = namedIn(table, row);
    if (named === null) throw failure('not-a-form', {});
    const key = Object.values(named).join(' ');
    const before = known.get(key);
    const places = { chosen: request.checklists, beside: tools.files.dirname(path) };
    const checklist = before?.checklist ?? (await findChecklist(tools, named, places));
    const reader = before ?? { checklist, read: submissionReader(table, checklist) };
    known.set(key, reader);
    const place = placeIn(table, row, ownFields.facility);
    return submissionForm(tools, path, checklist, reader.read(row), { ...request, place, media });
  };
}

interface Given {
  readonly roster: Roster | null;
  readonly place: Partial<ProblemPlace>;
  readonly media: MediaFolder;
}

function submissionForm(
  tools: Tools,
  path: string,
  checklist: Checklist,
  { reading, side, round, sections, submission }: ReadSubmission,
  { roster, place, media }: Given,
): OpenedForm {
  const id = reading.facilityId ?? '';
  assertFacility(id, roster, place);
  const current = currentId(roster, id);
  const listed = roster?.facilities.find((each) => each.id === current);
  const facility = listed ?? unlistedFacility(id, reading.facilityName || id);
  const asked = {
    facility,
    round: round === '' ? null : round,
    on: reading.auditedOn,
    profile: new Map<string, string>(),
    sections,
  };
  const created = createAudit(tools, checklist, asked);
  const base: Audit = { ...created, id: formId(tools, created.round.id, checklist.digest) };
  const sent = { base, side };
  return {
    path,
    checklist,
    base,
    reading: { ...reading, facilityId: null },
    side,
    apply: (found, current, at) => applyFilled(found, sent, current, at),
    isFacilityKnown: true,
    isByCodes: false,
    isPage: true,
    packed: null,
    photo: (name) => media.find(name, submission),
    row: place,
  };
}

/** A code is typed by hand: one that the roster does not have is a slip, not a new facility. */
function assertFacility(id: string, roster: Roster | null, place: Partial<ProblemPlace>): void {
  if (id === '') throw failure('form-facility', {}, place);
  if (!isFileId(id)) throw failure('invalid-id', { key: ownFields.facility, found: id }, place);
  if (roster === null || roster.facilities.some((each) => each.id === currentId(roster, id))) return;
  const ids = roster.facilities.map((each) => each.id);
  throw new AuditError([problem('unknown-facility', { id, nearest: nearest(id, ids) }, place)]);
}

/** The same wherever and however often it is imported; each facility then has its own. */
function formId({ surroundings }: Tools, round: string, digest: string): string {
  const hex = surroundings.sha256(`xlsform ${round} ${digest}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}
