import type { ChecklistReference } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { isProblems, type Outcome, type Problem } from '../../domain/problem/problem.ts';
import { isFileId } from '../../domain/values/ids.ts';
import { isJsonObject } from '../../domain/values/json.ts';
import { checklistRemarks, parseChecklist, readChecklistMain } from '../../formats/checklist/checklist-file.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import { compiledByDigest, compiledFromText } from './compiled-checklist.ts';
import { namedChecklist, versionFor, versionNamed } from './pick-version.ts';

export const defaultChecklist = 'emr-readiness';

/** Places to look for a checklist, in this order. */
export interface ChecklistPlaces {
  /** Values of `--checklist`: ids, files, folders, or folders of folders. */
  readonly chosen: readonly string[];
  /** The folder of the audit, where `new` leaves a copy. */
  readonly beside: string | null;
}

/** Finds the checklist that an audit names. @throws AuditError checklist-not-found, checklist-digest, or the faults of the one found. */
export async function findChecklist(
  tools: Tools,
  wanted: ChecklistReference,
  places: ChecklistPlaces,
): Promise<Checklist> {
  const compiled = await compiledFor(tools, wanted, places);
  if (compiled !== null) return compiled;
  const beside = new Set(copiesBeside(tools, wanted, places));
  const candidates = await candidatePaths(tools, wanted, places);
  const rejected: Problem[] = [];
  let hasVersion = false;
  for (const path of candidates) {
    const outcome = await (beside.has(path) ? readCopy : readChecklist)(tools, path);
    if (isProblems(outcome)) {
      if (await mayBe(tools, path, wanted)) for (const each of outcome.problems) rejected.push(each);
      continue;
    }
    const { value } = outcome;
    if (value.id !== wanted.id || value.version !== wanted.version) continue;
    if (value.digest === wanted.digest) return value;
    hasVersion = true;
    if (wanted.digest !== null) continue;
    // Without a digest, a faulty checklist that comes first must be mended, not skipped.
    if (rejected.length > 0) throw new AuditError(rejected);
    return value;
  }
  if (rejected.length > 0 && !hasVersion) throw new AuditError(rejected);
  const { id, version, digest } = wanted;
  if (hasVersion) throw failure('checklist-digest', { id, version, digest: digest ?? '' });
  throw failure('checklist-not-found', { id, version, looked: await lookedIn(tools, places) });
}

/** Where nobody chose another place, the copy with the wanted digest in the tool itself; null: none. */
async function compiledFor(
  tools: Tools,
  { id, version, digest }: ChecklistReference,
  { chosen }: ChecklistPlaces,
): Promise<Checklist | null> {
  if (digest === null || chosen.length > 0) return null;
  const found = await compiledByDigest(tools, digest);
  return found?.id === id && found.version === version ? found : null;
}

/** Whether a faulty definition may be the wanted checklist. */
async function mayBe({ files }: Tools, path: string, { id }: ChecklistReference): Promise<boolean> {
  const { source } = readChecklistMain(await files.readText(path, checklistLimit), path).reading;
  const found = isJsonObject(source?.value) ? source.value['id'] : null;
  return typeof found !== 'string' || found === id;
}

/** The checklist of `--checklist`, else the default one, in the version for that day (null: today). @throws AuditError checklist-not-found, or its faults. */
export async function chosenChecklist(
  tools: Tools,
  chosen: readonly string[],
  day: string | null = null,
): Promise<Checklist> {
  const path = await chosenChecklistPath(tools, chosen.at(-1) ?? defaultChecklist, day);
  const outcome = await readChecklist(tools, path);
  if (isProblems(outcome)) throw new AuditError(outcome.problems);
  return outcome.value;
}

/** Finds the checklist.yaml for an id, `id@version` or a path, in the version for that day (null: today). @throws AuditError checklist-not-found, file-missing. */
export async function chosenChecklistPath(tools: Tools, chosen: string, day: string | null = null): Promise<string> {
  const { files, surroundings } = tools;
  const onDay = day ?? surroundings.now().slice(0, 10);
  if (await files.exists(chosen)) {
    if (!(await files.isFolder(chosen))) return chosen;
    return checklistIn(tools, chosen, onDay);
  }
  const named = namedChecklist(chosen);
  if (!isFileId(named.id)) throw failure('file-missing', {}, { file: chosen });
  const shipped = await shippedPaths(tools, named.id);
  if (shipped.length === 0) {
    throw failure('checklist-not-found', { ...named, looked: surroundings.shipped.checklists });
  }
  if (named.version !== null) return versionNamed(tools, shipped, named);
  return (await versionFor(tools, shipped, onDay)) ?? shipped[0] ?? chosen;
}

/** Every shipped version of a checklist. */
export async function shippedPaths({ files, surroundings }: Tools, id: string): Promise<readonly string[]> {
  const folder = files.join(surroundings.shipped.checklists, id);
  return (await files.isFolder(folder)) ? definitionsIn(files, folder) : [];
}

/** The checklist.yaml in a folder; in a folder of checklists the default one, or the only one; of several versions the one for the day. */
async function checklistIn(tools: Tools, folder: string, day: string): Promise<string> {
  const { files } = tools;
  const own = files.join(folder, 'checklist.yaml');
  if (await files.exists(own)) return own;
  const usual = files.join(folder, defaultChecklist);
  const paths = await definitionsIn(files, (await files.isFolder(usual)) ? usual : folder);
  const [only] = paths;
  const found = paths.length === 1 ? only : await versionFor(tools, paths, day);
  if (found === undefined || found === null) throw failure('file-missing', {}, { file: own });
  return found;
}

async function definitionsIn(files: Tools['files'], folder: string): Promise<readonly string[]> {
  return (await files.list(folder)).filter((path) => files.basename(path) === 'checklist.yaml');
}

/** Cached by path: many audits of one run share a checklist, and parsing it takes longer than scoring them all. */
const readBefore = new WeakMap<Tools, Map<string, Promise<Outcome<Checklist>>>>();

/** Reads a checklist.yaml with its section files, once per run. @throws AuditError if a file can't be read. */
export async function readChecklist(tools: Tools, path: string): Promise<Outcome<Checklist>> {
  const known = readBefore.get(tools) ?? new Map<string, Promise<Outcome<Checklist>>>();
  readBefore.set(tools, known);
  const reading = known.get(path) ?? parseFiles(tools, path);
  known.set(path, reading);
  return reading;
}

/** As readChecklist, of a copy beside an audit, which is a file of our own. @throws AuditError also file-unreadable for a link. */
export async function readCopy(tools: Tools, path: string): Promise<Outcome<Checklist>> {
  await tools.files.assertOwn(path);
  return readChecklist(tools, path);
}

async function parseFiles(tools: Tools, path: string): Promise<Outcome<Checklist>> {
  const { files } = tools;
  const compiled = await compiledFromText(tools, await files.readText(path, checklistLimit), files.dirname(path));
  return compiled === null ? parseTexts(tools, path) : { value: compiled };
}

/** The checklist of its texts themselves, and every fault in them. @throws AuditError if a file can't be read. */
export async function parseTexts(tools: Tools, path: string): Promise<Outcome<Checklist>> {
  const { main, sections } = await checklistFiles(tools, path);
  return parseChecklist(main, sections, tools.surroundings.sha256);
}

/** What the author of a sound checklist should look at again, with its places. @throws AuditError if a file can't be read. */
export async function remarksOn(tools: Tools, path: string): Promise<readonly Problem[]> {
  const { main, sections } = await checklistFiles(tools, path);
  return checklistRemarks(main, sections);
}

async function checklistFiles({ files }: Tools, path: string) {
  const main = readChecklistMain(await files.readText(path, checklistLimit), path);
  const folder = files.dirname(path);
  const resolve = (name: string) => files.join(folder, name);
  const texts = new Map<string, string>();
  for (const sectionPath of main.sectionFiles.map(resolve)) {
    if (await files.exists(sectionPath)) texts.set(sectionPath, await files.readText(sectionPath, checklistLimit));
  }
  return { main, sections: { texts, resolve } };
}

async function candidatePaths(
  tools: Tools,
  wanted: ChecklistReference,
  places: ChecklistPlaces,
): Promise<readonly string[]> {
  const { files, surroundings } = tools;
  const chosen = await Promise.all(places.chosen.map((each) => chosenPaths(tools, each, wanted)));
  const beside = copiesBeside(tools, wanted, places);
  const shipped = await pathsIn(tools, files.join(surroundings.shipped.checklists, wanted.id), wanted);
  const all = [...new Set([...chosen.flat(), ...beside, ...shipped])];
  const existing = await Promise.all(all.map(async (path) => ((await files.exists(path)) ? [path] : [])));
  return existing.flat();
}

function copiesBeside({ files }: Tools, wanted: ChecklistReference, { beside }: ChecklistPlaces): readonly string[] {
  return beside === null ? [] : copyNames(wanted).map((name) => files.join(beside, name));
}

/** File names for the copy that `new` leaves beside an audit: the default name, and one for a second definition with the same version. */
export function copyNames({ id, version, digest }: ChecklistReference): readonly string[] {
  const usual = `${id}.${version}.checklist.yaml`;
  const hex = digest?.replace(/^sha256:/, '').slice(0, 8) ?? '';
  return hex === '' ? [usual] : [usual, `${id}.${version}.${hex}.checklist.yaml`];
}

/** Like pathsIn, for a place that was asked for by name. @throws AuditError as chosenChecklistPath if it does not exist. */
async function chosenPaths(tools: Tools, place: string, wanted: ChecklistReference): Promise<readonly string[]> {
  const isThere = (await tools.files.exists(place)) || place === wanted.id;
  if (!isThere) await chosenChecklistPath(tools, place);
  return pathsIn(tools, place, wanted);
}

/** The checklist.yaml files that a place may mean: the place itself, in it, in its version folders, in its folders of checklists. */
async function pathsIn(
  { files, surroundings }: Tools,
  place: string,
  { id, version }: ChecklistReference,
): Promise<readonly string[]> {
  if (!(await files.exists(place))) {
    const named = namedChecklist(place);
    if (!isFileId(named.id) || (named.version ?? version) !== version) return [];
    return versionsIn(files.join(surroundings.shipped.checklists, named.id), version, files.join);
  }
  if (!(await files.isFolder(place))) return [place];
  const inside = [...versionsIn(place, version, files.join), ...versionsIn(files.join(place, id), version, files.join)];
  if ((await Promise.all(inside.map((path) => files.exists(path)))).some(Boolean)) return inside;
  return (await files.list(place)).filter((path) => files.basename(path) === 'checklist.yaml');
}

function versionsIn(folder: string, version: string, join: (...parts: readonly string[]) => string): readonly string[] {
  return [join(folder, 'checklist.yaml'), join(folder, version, 'checklist.yaml')];
}

async function lookedIn({ surroundings }: Tools, { chosen, beside }: ChecklistPlaces): Promise<string> {
  return [...chosen, ...(beside === null ? [] : [beside]), surroundings.shipped.checklists].join(', ');
}
