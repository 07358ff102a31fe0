import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { Outcome, Problem } from '../../domain/problem/problem.ts';
import { isJsonObject } from '../../domain/values/json.ts';
import { checklistRemarks, parseChecklist, readChecklistMain } from '../../formats/checklist/checklist-file.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import { compiledFromText } from './compiled-checklist.ts';

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

/** The definitions in and below a folder. */
export async function definitionsIn(files: Tools['files'], folder: string): Promise<readonly string[]> {
  return (await files.list(folder)).filter((path) => files.basename(path) === 'checklist.yaml');
}

/** The id that a definition gives itself; null: it can't be read. */
export async function idIn({ files }: Tools, path: string): Promise<string | null> {
  const { source } = readChecklistMain(await files.readText(path, checklistLimit), path).reading;
  const found = isJsonObject(source?.value) ? source.value['id'] : null;
  return typeof found === 'string' ? found : null;
}
