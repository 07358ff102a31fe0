import type { Facility } from '../../domain/audit/facility.ts';
import type { FormChange } from '../../domain/form/apply-form.ts';
import { beginsAsPicture } from '../../domain/pictures/picture-start.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { isSafePath } from '../../domain/values/safe-path.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { evidenceFolder } from '../../report/form/form.ts';
import type { EvidenceSource } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { PackedFile } from '../ports/workbooks-port.ts';
import type { OpenedForm } from './opened-form.ts';

export interface EvidenceSources {
  /** What to copy, by the name in the form. */
  readonly sources: ReadonlyMap<string, EvidenceSource>;
  readonly problems: readonly Problem[];
}

type NamedFile = Extract<FormChange, { what: 'evidence' }>;

/** The files that a form names: in the archive that it came in, else beside it. */
export async function evidenceSources(
  tools: Tools,
  form: OpenedForm,
  facility: Facility,
  changes: readonly FormChange[],
): Promise<EvidenceSources> {
  const sources = new Map<string, EvidenceSource>();
  const problems: Problem[] = [];
  for (const change of changes) {
    if (change.what !== 'evidence' || sources.has(change.name)) continue;
    const found =
      form.packed === null ? await sourceBeside(tools, form, facility, change) : sourceIn(form.packed, change);
    if (typeof found === 'object' && 'code' in found) problems.push(found);
    else sources.set(change.name, found);
  }
  return { sources, problems };
}

/** Larger than any photograph of a page. */
const largestPhoto = 64 * 1024 * 1024;

/** It is unpacked once before anything is written: its length and check sum must be right, and it must be a picture. */
function sourceIn(packed: ReadonlyMap<string, PackedFile>, { criterion, name }: NamedFile): EvidenceSource | Problem {
  const file = packed.get(name);
  if (file === undefined) return problem('packed-evidence', { criterion, name });
  if (file.size > largestPhoto) return problem('too-large', { size: file.size, limit: largestPhoto });
  const { read } = file;
  return readSaved(() => beginsAsPicture(read())) ? { name, read } : problem('not-a-picture', {}, { sheet: name });
}

/** Reads what a page saved. @throws AuditError saved-page-damaged in the place of what is said of damaged workbooks. */
export function readSaved<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw refusal(error);
  }
}

/** As `readSaved`, for what takes its time. */
export async function readSavedLater<Value>(read: () => Promise<Value>): Promise<Value> {
  return read().catch((error: unknown) => {
    throw refusal(error);
  });
}

function refusal(error: unknown): unknown {
  const isRefused =
    error instanceof AuditError &&
    error.problems.some(({ code }) => /^(not-a-workbook|workbook-limit|workbook-damaged)$/.test(code));
  return isRefused ? failure('saved-page-damaged', {}) : error;
}

async function sourceBeside(
  { files }: Tools,
  { path, isPage, photo }: OpenedForm,
  facility: Facility,
  { criterion, name, sheet, cell }: NamedFile,
): Promise<string | Problem> {
  if (photo !== undefined) return photo(name) ?? problem('submission-photo', { criterion, name });
  const folder = isPage ? 'evidence' : evidenceFolder(facility.id);
  const beside = files.dirname(path);
  const places = [files.join(beside, folder), files.join(beside, 'evidence'), files.join(beside, 'minh-chung'), beside];
  const found = isSafePath(name) ? await fileNamed(files, places, name) : null;
  if (found !== null && (await files.leadsInto(beside, found))) return found;
  return problem('form-evidence', { criterion, name, folder }, { sheet, cell });
}

/**
 * The first file with that name in some folders; null if there is none. Ignores case and Unicode composition (a Mac decomposes letters with
 * marks, and so do archives made there).
 */
async function fileNamed(files: Tools['files'], folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) {
    const path = files.join(folder, name);
    if ((await files.exists(path)) && !(await files.isFolder(path))) return path;
    const place = files.dirname(path);
    if (!(await files.isFolder(place))) continue;
    const wanted = seen(files.basename(path));
    const found = (await files.list(place, { deep: false })).find((each) => seen(files.basename(each)) === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

function seen(name: string): string {
  return composed(name).toLowerCase();
}
