import type { Audit } from '../../domain/audit/audit.ts';
import type { Facility, Roster } from '../../domain/audit/facility.ts';
import { namedRound } from '../../domain/audit/named-round.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { currentId } from '../../domain/lists/facility-changes.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { isProblems, type Problem, problem } from '../../domain/problem/problem.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { isFileId } from '../../domain/values/ids.ts';
import type { Language } from '../../domain/values/language.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { realDay } from '../../i18n/written/typed-number.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import { leaveChecklist } from '../inputs/leave-checklist.ts';
import { ownList } from '../inputs/own-files.ts';
import { readRoster } from '../inputs/read-roster.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';
import { heldAudit } from './held-audit.ts';
import { profileValue } from './profile-value.ts';
import { shareUnitAnswers } from './share-unit-answers.ts';

export interface NewAuditRequest {
  /** The file to create, or a folder for one with the default name. */
  readonly path: string;
  readonly checklists: readonly string[];
  readonly facility: Facility;
  /** Null: the month of the audit. */
  readonly round: string | null;
  /** ISO day; null: today. */
  readonly on: string | null;
  /** Answers to profile questions, as typed; a number as it was understood already. */
  readonly profile: ReadonlyMap<string, string | number>;
  /** Null: all. */
  readonly sections: readonly string[] | null;
}

export interface NewAudit {
  readonly path: string;
  readonly audit: Audit;
  readonly checklist: Checklist;
  /** Criteria asked once per unit whose answers were taken from its other site. */
  readonly taken: readonly string[];
  /** The version of the same checklist that applies on that day, if it is another; null: there is none. */
  readonly applying: string | null;
}

/** Creates an audit file with a copy of its checklist beside it. @throws AuditError with everything wrong, or as Files.save. */
export async function newAudit(tools: Tools, request: NewAuditRequest): Promise<NewAudit> {
  const checklist = await chosenChecklist(tools, request.checklists, request.on);
  const created = createAudit(tools, checklist, request);
  const { files } = tools;
  const folder = (await files.isFolder(request.path)) ? request.path : files.dirname(request.path);
  const { audit, taken } = await shareUnitAnswers(tools, created, checklist, folder);
  const path = await writeNewAudit(tools, request.path, audit, checklist);
  return { path, audit, checklist, taken, applying: null };
}

/** An audit without answers. @throws AuditError with everything wrong with the request. */
export function createAudit(
  { surroundings }: Tools,
  checklist: Checklist,
  request: Omit<NewAuditRequest, 'path' | 'checklists'>,
): Audit {
  const profile = readProfile(checklist, request.profile, surroundings.language);
  const auditedOn = request.on === null ? surroundings.now().slice(0, 10) : (realDay(request.on) ?? request.on);
  const round = namedRound(request.round ?? auditedOn.slice(0, 7), surroundings.language);
  const problems = [
    ...profile.problems,
    ...sectionProblems(checklist, request.sections),
    ...dayProblems(auditedOn),
    ...(round === null ? [problem('invalid-id', { key: '--round', found: request.round ?? '' })] : []),
  ];
  if (problems.length > 0 || round === null) throw new AuditError(problems);
  const { id, version, digest } = checklist;
  return {
    id: surroundings.newId(),
    revision: 1,
    illustrative: false,
    checklist: { id, version, digest },
    sections: request.sections,
    round,
    auditedOn,
    facility: {
      ...request.facility,
      profile: new Map([...knownProfile(checklist, request.facility), ...profile.values]),
    },
    team: [],
    assigned: new Map(),
    flagged: [],
    visit: null,
    signed: [],
    responses: new Map(),
    combinedFrom: [],
    deletions: [],
    loaded: null,
  };
}

/** Writes a new audit, and its checklist if there is none beside it; returns the path. @throws AuditError as Files.save. */
export async function writeNewAudit(
  tools: Tools,
  place: string,
  audit: Audit,
  checklist: Checklist,
  like: readonly string[] = [],
): Promise<string> {
  const { files } = tools;
  const path = await newAuditPath(tools, place, audit);
  const text = heldAudit(audit, checklist, path);
  return files.orTakenBack(async () => {
    // The audit comes last: if the disk is full, an audit without its checklist would block the next try.
    await leaveChecklist(tools, checklist, files.dirname(path));
    await saveHeld(files, path, text, { overwrite: false, like });
    return path;
  });
}

/** Where a new audit goes. @throws AuditError audit-exists. */
export async function newAuditPath({ files }: Tools, place: string, audit: Audit): Promise<string> {
  const name = `${audit.facility.id}.${audit.round.id}.audit.yaml`;
  const path = (await files.isFolder(place)) ? files.join(place, name) : place;
  if (await files.exists(path)) throw failure('audit-exists', {}, { file: path });
  return path;
}

/** The roster of `--roster`, else a `roster.yaml` beside the audit, one folder up, in the folder the tool was started in, or beside the tool; null: none. */
export async function findRoster(tools: Tools, given: string | null, auditPath: string): Promise<Roster | null> {
  const path = given ?? (await rosterNear(tools, auditPath));
  return path === null ? null : readRoster(tools, path);
}

async function rosterNear(tools: Tools, auditPath: string): Promise<string | null> {
  const { files } = tools;
  const folder = (await files.isFolder(auditPath)) ? auditPath : files.dirname(auditPath);
  const near = [folder, files.join(folder, '..'), '.'].map((each) => files.join(each, 'roster.yaml'));
  for (const path of near) if (await files.exists(path)) return path;
  return ownList(tools, 'roster');
}

export interface FacilityWanted {
  readonly id: string;
  /** Path of the roster; null: a `roster.yaml` near the audit, if there is one. */
  readonly roster: string | null;
  /** Name to use if the roster has none, or instead of the roster's; null: not given. */
  readonly name: string | null;
  readonly kind: string | null;
}

/** The facility from the roster; without a roster, one with that id. @throws AuditError unknown-facility, invalid-id, and as readText. */
export async function findFacility(tools: Tools, wanted: FacilityWanted, auditPath: string): Promise<Facility> {
  const { id, name, kind } = wanted;
  const path = wanted.roster ?? (await rosterNear(tools, auditPath));
  const listed = path === null ? unlistedFacility(id, id) : listedIn(await readRoster(tools, path), id, path);
  const problems = [...idProblems('--facility', id), ...(kind === null ? [] : idProblems('--kind', kind))];
  if (name !== null && isBlank(name)) problems.push(problem('empty-value', { key: '--name' }));
  if (problems.length > 0) throw new AuditError(problems);
  return { ...listed, ...(name === null ? {} : { name }), ...(kind === null ? {} : { kind }) };
}

/** Names the roster file, since it may have been picked up beside the audit. */
function listedIn(roster: Roster, id: string, file: string): Facility {
  const { facilities } = roster;
  const found = facilities.find((each) => each.id === currentId(roster, id));
  if (found !== undefined) return found;
  const known = facilities.map((each) => each.id);
  throw failure('unknown-facility', { id, nearest: nearest(id, known) }, { file });
}

/** A facility with only a name. */
export function unlistedFacility(id: string, name: string): Facility {
  return {
    id,
    name,
    kind: 'hospital',
    unit: null,
    province: null,
    profile: new Map(),
    emr: null,
    deadlines: new Map(),
  };
}

/** Keeps only the questions of this checklist; a roster may have others. */
function knownProfile({ profile }: Checklist, facility: Facility): readonly (readonly [string, string | number])[] {
  return [...facility.profile].filter(([id]) => profile.some((question) => question.id === id));
}

function readProfile(checklist: Checklist, typed: ReadonlyMap<string, string | number>, language: Language) {
  const values = new Map<string, string | number>();
  const problems: Problem[] = [];
  for (const [id, text] of typed) {
    const question = checklist.profile.find((each) => each.id === id);
    if (question === undefined) {
      const known = checklist.profile.map((each) => each.id);
      problems.push(problem('unknown-reference', { what: 'profile', id, nearest: nearest(id, known) }));
      continue;
    }
    const value = profileValue(question, text, `--profile ${id}`, language);
    if (isProblems(value)) for (const each of value.problems) problems.push(each);
    else values.set(id, value.value);
  }
  return { values, problems };
}

/** Typed text goes into the file as it is, so text that could not be read back is refused. */
function idProblems(key: string, found: string): readonly Problem[] {
  return isFileId(found) ? [] : [problem('invalid-id', { key, found })];
}

function sectionProblems(checklist: Checklist, sections: readonly string[] | null): readonly Problem[] {
  const known = checklist.sections.map(({ id }) => id);
  const unknown = (sections ?? []).filter((id) => !known.includes(id));
  return unknown.map((id) => problem('unknown-section', { id, nearest: nearest(id, known), known }));
}

function dayProblems(day: string): readonly Problem[] {
  return isIsoDay(day) ? [] : [problem('invalid-date', { key: '--on', found: day })];
}
