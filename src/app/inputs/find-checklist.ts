import type { ChecklistReference } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { isProblems, type Problem } from '../../domain/problem/problem.ts';
import { isFileId } from '../../domain/values/ids.ts';
import type { Tools } from '../ports/tools.ts';
import { compiledByDigest } from './compiled-checklist.ts';
import { knownPaths, ownChecklistFolders, ownPaths } from './own-files.ts';
import { namedChecklist, versionFor, versionNamed } from './pick-version.ts';
import { definitionsIn, idIn, readChecklist, readCopy } from './read-checklist.ts';

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
async function mayBe(tools: Tools, path: string, { id }: ChecklistReference): Promise<boolean> {
  const found = await idIn(tools, path);
  return found === null || found === id;
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
  const shipped = await knownPaths(tools, named.id);
  if (shipped.length === 0) {
    const looked = [...(await ownChecklistFolders(tools)), surroundings.shipped.checklists].join(', ');
    throw failure('checklist-not-found', { ...named, looked });
  }
  if (named.version !== null) return versionNamed(tools, shipped, named);
  return (await versionFor(tools, shipped, onDay)) ?? shipped[0] ?? chosen;
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

async function candidatePaths(
  tools: Tools,
  wanted: ChecklistReference,
  places: ChecklistPlaces,
): Promise<readonly string[]> {
  const { files, surroundings } = tools;
  const chosen = await Promise.all(places.chosen.map((each) => chosenPaths(tools, each, wanted)));
  const beside = copiesBeside(tools, wanted, places);
  const own = await ownPaths(tools, wanted.id);
  const shipped = await pathsIn(tools, files.join(surroundings.shipped.checklists, wanted.id), wanted);
  const all = [...new Set([...chosen.flat(), ...beside, ...own, ...shipped])];
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

async function lookedIn(tools: Tools, { chosen, beside }: ChecklistPlaces): Promise<string> {
  const own = await ownChecklistFolders(tools);
  const { shipped } = tools.surroundings;
  return [...chosen, ...(beside === null ? [] : [beside]), ...own, shipped.checklists].join(', ');
}
