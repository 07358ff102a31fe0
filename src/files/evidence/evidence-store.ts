import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { EvidenceSource, EvidenceState, ImportedEvidence, StoredEvidence } from '../../app/ports/files-port.ts';
import { beginsAsPicture, hasPictureName } from '../../domain/pictures/picture-start.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { decomposed } from '../../domain/values/text/composed.ts';
import { isInside } from '../guard/is-inside.ts';
import { folderMode, noMoreReadable } from '../guard/no-more-readable.ts';
import { openOwn } from '../guard/own-file.ts';
import { codeOf, readFailure, writeFailure } from '../machine/fs-failure.ts';
import type { Machine } from '../machine/machine.ts';
import { realPath } from '../machine/real-path.ts';
import { assertReadableFile, readFile } from '../read/read-file.ts';
import { freeName } from '../save/free-name.ts';
import { syncFolder } from '../save/rename-patiently.ts';
import { saveFile } from '../save/save-file.ts';
import { auditFolder, findEvidence } from './evidence-place.ts';
import { stripMetadata } from './strip-metadata.ts';

const FOLDER = 'evidence';

/** A picture is in memory while it is cleaned; a longer film is better kept elsewhere and mentioned in a note. */
const LARGEST = 100 * 1024 * 1024;

/** Copies a file beside the audit. @throws AuditError as `Files.importEvidence`. */
export async function importEvidence(
  machine: Machine,
  auditPath: string,
  given: EvidenceSource,
): Promise<ImportedEvidence> {
  const { bytes, file: name, ...seen } = await cleaned(machine, given);
  return { ...seen, file: await store(machine, auditPath, name, bytes, seen.sha256) };
}

/** What would be stored of a file, under the name it would get. @throws AuditError as `Files.seeEvidence`. */
export async function seeEvidence(machine: Machine, given: EvidenceSource): Promise<ImportedEvidence> {
  const { bytes: _bytes, file, ...seen } = await cleaned(machine, given);
  return { ...seen, file: `${FOLDER}/${file}` };
}

/** A file without data about place or person, with the name that it is stored under. */
async function cleaned(
  machine: Machine,
  given: EvidenceSource,
): Promise<ImportedEvidence & { readonly bytes: Uint8Array }> {
  const isPath = typeof given === 'string';
  const sourcePath = isPath ? given : given.name;
  const source = isPath ? await readFile(machine, given, LARGEST) : given.read();
  assertPicture(sourcePath, source);
  const stripped = stripMetadata(source);
  const bytes = stripped?.bytes ?? source;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const extension = stripped === null ? extensionOf(sourcePath) : `.${stripped.extension}`;
  const file = `${nameOf(sourcePath, sha256)}${extension}`;
  const metadata = stripped === null ? 'kept' : stripped.isChanged ? 'removed' : 'none';
  return { bytes, file, sha256, size: bytes.length, metadata, takenOn: stripped?.takenOn ?? null };
}

/** @throws AuditError not-a-picture for a file that is none under the name of one. */
function assertPicture(path: string, bytes: Uint8Array): void {
  if (hasPictureName(path) && !beginsAsPicture(bytes)) throw failure('not-a-picture', {}, { file: path });
}

/** A name that already begins with the digest, as after an earlier copy, is kept. */
function nameOf(path: string, sha256: string): string {
  const digest = `${sha256.slice(0, 12)}-`;
  const slug = slugOf(path);
  const own = slug.startsWith(digest) ? slug.slice(digest.length) : slug;
  return digest + (own.slice(0, 40).replace(/-$/, '') || 'file');
}

/**
 * Copies an evidence file from one audit to beside another, byte for byte and with its name; null if it does not exist or is outside the
 * audit's folder.
 * @throws AuditError as `Files.copyEvidence`.
 */
export async function copyEvidence(
  machine: Machine,
  auditPath: string,
  file: string,
  targetPath: string,
): Promise<StoredEvidence | null> {
  if ((await evidenceState(machine, auditPath, file)).is !== 'present') return null;
  const bytes = await readEvidence(machine, auditPath, file, LARGEST);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: await store(machine, targetPath, basename(file), bytes, sha256), sha256 };
}

/** Whether a file can be copied in. @throws AuditError as readFile, and not-a-picture. */
export async function assertEvidence(machine: Machine, sourcePath: string): Promise<void> {
  if (!hasPictureName(sourcePath)) return assertReadableFile(machine, sourcePath, LARGEST);
  assertPicture(sourcePath, await readFile(machine, sourcePath, LARGEST));
}

/** Only letters, digits and dashes: such a name survives every system, mail and zip. */
function slugOf(path: string): string {
  const plain = decomposed(basename(path, extname(path)))
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');
}

/** Kept if it consists of letters and digits, otherwise dropped. */
function extensionOf(path: string): string {
  const extension = extname(path).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : '';
}

/** Writes nothing if these bytes are already stored; if another file has that name, keeps both. */
async function store(
  machine: Machine,
  auditPath: string,
  name: string,
  bytes: Uint8Array,
  sha256: string,
): Promise<string> {
  const state = await evidenceState(machine, auditPath, `${FOLDER}/${name}`);
  if (state.is === 'present' && state.sha256 === sha256) return `${FOLDER}/${name}`;
  const path = await freeName(machine, join(await makeFolder(machine, auditPath), name));
  await saveFile(machine, path, bytes, { overwrite: false, like: [auditPath] });
  return `${FOLDER}/${basename(path)}`;
}

async function makeFolder(machine: Machine, auditPath: string): Promise<string> {
  const shown = join(dirname(auditPath), FOLDER);
  try {
    const parent = await auditFolder(machine, auditPath);
    const mode = folderMode(await noMoreReadable(machine, [auditPath]));
    const made = await machine.fs.mkdir(join(parent, FOLDER), { mode }).then(() => true, unlessThere);
    if (made) {
      machine.made.at(-1)?.push(join(parent, FOLDER));
      await syncFolder(machine, parent);
    }
    const folder = await realPath(machine, join(parent, FOLDER));
    if (!isInside(parent, folder)) throw failure('unsafe-path', { key: FOLDER, found: shown }, { file: auditPath });
    return folder;
  } catch (error) {
    throw writeFailure(error, shown, dirname(shown));
  }
}

/** For `catch`: false where something is there already. */
function unlessThere(error: unknown): false {
  if (codeOf(error) !== 'EEXIST') throw error;
  return false;
}

/** The state of an evidence file; its digest is computed while streaming, since a film may be larger than memory. */
export async function evidenceState(machine: Machine, auditPath: string, file: string): Promise<EvidenceState> {
  try {
    const place = await findEvidence(machine, auditPath, file);
    return place.is === 'present' ? { is: 'present', ...(await digestOf(machine, place.real)) } : place;
  } catch (error) {
    throw readFailure(error, join(dirname(auditPath), file));
  }
}

async function digestOf(machine: Machine, path: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await openOwn(machine, path, { flags: constants.O_RDONLY, made: null }, 'read');
  for await (const chunk of handle.createReadStream() as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** An evidence file's bytes. @throws AuditError as `Files.readEvidence`. */
export async function readEvidence(
  machine: Machine,
  auditPath: string,
  file: string,
  limit: number,
): Promise<Uint8Array> {
  const shown = join(dirname(auditPath), file);
  const place = await findEvidence(machine, auditPath, file).catch((error: unknown) => {
    throw readFailure(error, shown);
  });
  if (place.is === 'missing') throw failure('file-missing', {}, { file: shown });
  if (place.is === 'unsafe') throw failure('unsafe-path', { key: 'file', found: file }, { file: auditPath });
  return readFile(machine, place.real, limit);
}
