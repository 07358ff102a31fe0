import type { Audit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { applyFilled } from '../../domain/form/apply-filled.ts';
import type { FormAnswer, FormEntry, FormReading } from '../../domain/form/form-reading.ts';
import { failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { FilledAnswers } from '../../formats/audit/filled-answers.ts';
import { readFilled } from '../../formats/audit/filled-answers.ts';
import { auditLimit } from '../../formats/yaml/limits.ts';
import { findChecklist } from '../inputs/find-checklist.ts';
import { readWorkbook, withFile } from '../inputs/open-audit.ts';
import { assertAtMost, utf8Text } from '../inputs/packed-text.ts';
import type { Tools } from '../ports/tools.ts';
import type { PackedFile } from '../ports/workbooks-port.ts';
import { readSaved, readSavedLater } from './evidence-sources.ts';
import type { OpenedForm } from './opened-form.ts';

const answersName = 'answers.json';

/** Whether a file is what a page to fill saves, by its name. */
export function isFilledName(path: string): boolean {
  return /\.(json|zip)$/i.test(path);
}

/** Whether a file found in a folder is what a page saves, by the name that pages give it. */
export function isSavedName(path: string): boolean {
  return /\.answers( \(\d+\)|-\d+)?\.(json|zip)$/i.test(path);
}

/** What a page saved, with its content as loaded. */
export interface OpenedPage extends OpenedForm {
  readonly document: JsonObject;
}

/**
 * Opens what a page to fill saved.
 * @param known Checklists that are open already; a page about one of them needs no file of it.
 * @throws AuditError not-a-form, or everything wrong with it.
 */
export async function openFilled(
  tools: Tools,
  path: string,
  { checklists, known = [] }: { readonly checklists: readonly string[]; readonly known?: readonly Checklist[] },
): Promise<OpenedPage> {
  const { text, shown, packed } = await savedIn(tools, path);
  const read = valueOrThrow(readFilled(text, shown));
  const places = { chosen: checklists, beside: tools.files.dirname(path) };
  return withFile(shown, async () => {
    const its = known.find(({ digest }) => digest === read.reference.digest);
    const checklist = its ?? (await findChecklist(tools, read.reference, places));
    const filled = valueOrThrow(read.complete(checklist));
    const base = { ...filled.sent, id: idOf(tools, filled.sent, checklist.digest) };
    const sent = { base, side: filled.side };
    return {
      path,
      document: read.document,
      checklist,
      base,
      reading: readingOf(filled),
      side: filled.side,
      apply: (reading, current, at) => applyFilled(reading, sent, current, at),
      isFacilityKnown: filled.isFacilityKnown,
      isByCodes: false,
      isPage: true,
      packed,
    };
  });
}

interface Saved {
  readonly text: string;
  /** How problems call the file. */
  readonly shown: string;
  readonly packed: OpenedForm['packed'];
}

async function savedIn(tools: Tools, path: string): Promise<Saved> {
  const { files, workbooks } = tools;
  if (!/\.zip$/i.test(path)) return { text: await files.readText(path, auditLimit), shown: path, packed: null };
  const bytes = await readSavedLater(() => readWorkbook(tools, path));
  return withFile(path, async () => {
    const all = await readSavedLater(() => workbooks.packedFiles(bytes));
    const answers = answersAmong(all);
    const folder = answers.name.slice(0, -answersName.length);
    assertAtMost(auditLimit, answers.size);
    const packed = new Map(
      all.flatMap((each) => (each.name.startsWith(folder) ? [[each.name.slice(folder.length), each] as const] : [])),
    );
    return { text: utf8Text(readSaved(answers.read)), shown: `${path}/${answers.name}`, packed };
  });
}

/** A program that packed the folder again may have put its name before all names. */
function answersAmong(all: readonly PackedFile[]): PackedFile {
  const found = all.filter(({ name }) => name === answersName || /^[^/]+\/answers\.json$/.test(name));
  const [answers] = found;
  if (answers === undefined || found.length > 1) throw failure('not-a-form', {});
  return answers;
}

/** Pages of one visit have one id, on whatever phone and machine, so that what they saved can be combined. */
function idOf({ surroundings }: Tools, { round }: Audit, digest: string): string {
  const hex = surroundings.sha256(`page ${round.id} ${digest}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

function readingOf({ filled, sent, side, evidence, noted, ...about }: FilledAnswers): FormReading {
  const ids = new Set([...sent.responses.keys(), ...filled.responses.keys(), ...evidence.keys(), ...noted.keys()]);
  const questions = new Set([...sent.facility.profile.keys(), ...filled.facility.profile.keys()]);
  const place = { sheet: null, answerCell: null, noteCell: null, evidenceCell: null };
  const entries = [...ids].map((criterion): readonly [string, FormEntry] => {
    const given = filled.responses.get(criterion)?.[side] ?? null;
    const note = given?.note ?? noted.get(criterion) ?? '';
    const names = evidence.get(criterion) ?? [];
    const at = given?.at ?? null;
    const answer: FormAnswer | null = given === null ? null : given.answer;
    return [criterion, { criterion, answer, note, who: '', evidence: names, place, ...(at !== null && { at }) }];
  });
  return {
    facilityId: about.facilityId,
    facilityName: about.facilityName,
    facilityPlace: null,
    auditedOn: filled.auditedOn,
    preparer: about.preparer ?? '',
    ...(about.savedAt !== null && { savedAt: about.savedAt }),
    profile: new Map([...questions].map((id) => [id, filled.facility.profile.get(id) ?? null])),
    entries: new Map(entries),
    problems: [],
    leftOut: [],
  };
}
