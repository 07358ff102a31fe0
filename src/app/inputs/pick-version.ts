import { failure } from '../../domain/problem/audit-error.ts';
import { compareNaturally } from '../../domain/values/compare-naturally.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { isJsonObject } from '../../domain/values/json.ts';
import { readChecklistMain } from '../../formats/checklist/checklist-file.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';

/** A checklist as people name it: `emr-readiness`, or one version of it, `emr-readiness@2025.1`. */
export interface NamedChecklist {
  readonly id: string;
  readonly version: string | null;
}

export function namedChecklist(name: string): NamedChecklist {
  const [, id = name, version = null] = /^([^@]+)@([^@]+)$/.exec(name) ?? [];
  return { id, version };
}

/** What a checklist.yaml says of itself, as far as it can be read. */
interface Version {
  readonly path: string;
  readonly id: string;
  readonly version: string;
  readonly appliesFrom: string | null;
}

/**
 * The version of a checklist that an audit of that day takes: the latest of those that apply by then, and where none does the earliest. Null
 * where the files are of several checklists, or two are of one version.
 */
export async function versionFor(tools: Tools, paths: readonly string[], day: string): Promise<string | null> {
  const versions = await versionsIn(tools, paths);
  const isOne = new Set(versions.map(({ id }) => id)).size === 1;
  if (!isOne || new Set(versions.map(({ version }) => version)).size < versions.length) return null;
  const applying = versions.filter(({ appliesFrom }) => appliesFrom === null || appliesFrom <= day);
  return (applying.at(-1) ?? versions[0])?.path ?? null;
}

/** The file of one version. @throws AuditError checklist-not-found, which names the versions that are there. */
export async function versionNamed(tools: Tools, paths: readonly string[], wanted: NamedChecklist): Promise<string> {
  const versions = await versionsIn(tools, paths);
  const found = versions.find(({ id, version }) => id === wanted.id && version === wanted.version);
  if (found !== undefined) return found.path;
  const looked = versions.map(({ id, version }) => `${id}@${version}`).join(', ');
  throw failure('checklist-not-found', { ...wanted, looked });
}

/** Earliest first: by the day from which they apply, then by version. */
async function versionsIn({ files }: Tools, paths: readonly string[]): Promise<readonly Version[]> {
  const versions: Version[] = [];
  for (const path of paths) versions.push(versionOf(path, await files.readText(path, checklistLimit)));
  return versions.sort(
    (one, other) =>
      compareNaturally(one.appliesFrom ?? '', other.appliesFrom ?? '') || compareNaturally(one.version, other.version),
  );
}

function versionOf(path: string, text: string): Version {
  const value = readChecklistMain(text, path).reading.source?.value;
  const said = (key: string): string => {
    const found = isJsonObject(value) ? value[key] : undefined;
    return typeof found === 'string' ? found : '';
  };
  const day = said('appliesFrom');
  return { path, id: said('id'), version: said('version'), appliesFrom: isIsoDay(day) ? day : null };
}
