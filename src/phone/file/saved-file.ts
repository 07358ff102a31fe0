import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { readZip } from './read-zip.ts';
import { writeZip, type ZipMember } from './write-zip.ts';

/** A file that a page saves: the answers alone, or with their photographs as a ZIP. */
export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

const answersName = 'answers.json';

export async function savedFile(
  document: JsonObject,
  photos: ReadonlyMap<string, Blob>,
  base: string,
  at: Date,
): Promise<SavedFile> {
  const json = `${JSON.stringify(document, null, 1)}\n`;
  const taken = photosIn(document).flatMap((name) => {
    const photo = photos.get(name);
    return photo === undefined ? [] : [{ name, photo }];
  });
  if (taken.length === 0) {
    return { name: `${base}.answers.json`, blob: new Blob([json], { type: 'application/json' }) };
  }
  const members: ZipMember[] = [{ name: answersName, bytes: new TextEncoder().encode(json) }];
  for (const { name, photo } of taken) members.push({ name, bytes: new Uint8Array(await photo.arrayBuffer()) });
  const bytes = writeZip(members, at);
  return { name: `${base}.answers.zip`, blob: new Blob([bytes.slice()], { type: 'application/zip' }) };
}

/** A chosen file, before anybody knows whether it is one of ours. */
export interface ReadFile {
  readonly text: string;
  readonly photos: ReadonlyMap<string, Blob>;
}

/** Null: it is damaged, or a ZIP of something else. */
export async function readSavedFile(file: Blob): Promise<ReadFile | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { text: new TextDecoder().decode(bytes), photos: new Map() };
  const members = await readZip(bytes).catch(() => null);
  // A program that packed the folder again may have put the folder's name before all names.
  const answers = members?.find(({ name }) => name === answersName || name.endsWith(`/${answersName}`));
  if (members === null || answers === undefined) return null;
  const folder = answers.name.slice(0, -answersName.length);
  const photos = members
    .filter(({ name, bytes: each }) => name.startsWith(`${folder}evidence/`) && isJpeg(each))
    .map(
      ({ name, bytes: each }) => [name.slice(folder.length), new Blob([each.slice()], { type: 'image/jpeg' })] as const,
    );
  return { text: new TextDecoder().decode(answers.bytes), photos: new Map(photos) };
}

function photosIn(document: JsonObject): readonly string[] {
  const answers = document['answers'];
  if (!isJsonObject(answers)) return [];
  return Object.values(answers).flatMap((each) => (isJsonObject(each) ? textsIn(each['evidence']) : []));
}

function textsIn(value: JsonValue | undefined): readonly string[] {
  return value !== undefined && isJsonList(value) ? value.filter((each) => typeof each === 'string') : [];
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}
