import type { LibraryFault } from '../../domain/problem/fault.ts';
import { isProblems, type Problem, problem } from '../../domain/problem/problem.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import { checklistFromDefinition, parseChecklist, readChecklistMain } from '../../formats/checklist/checklist-file.ts';
import { documentYaml } from '../../formats/yaml/document-yaml.ts';
import { checklistLimit } from '../../formats/yaml/limits.ts';
import { readYaml } from '../../formats/yaml/read-yaml.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { ConvertedFramework } from '../../interchange/ciso/convert-framework.ts';
import type { LeftBehind } from '../../interchange/ciso/left-behind.ts';
import { readLibrary } from '../../interchange/ciso/read-library.ts';
import { criteriaCount } from '../../report/checklist/checklist-list.ts';
import { nothingFound } from '../inputs/collect-inputs.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import { assertNoInputs } from '../inputs/output-path.ts';
import { heldText } from '../outputs/held-text.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';

export interface ChecklistImport {
  /** Libraries, and folders of libraries. */
  readonly paths: readonly string[];
  /** Gets a folder for each checklist, named after its id. */
  readonly folder: string;
  /** The language that the text of a library in none of ours counts as; null: such a library is refused. */
  readonly textAs: Language | null;
  readonly overwrite: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

export interface ImportedChecklist {
  readonly file: string;
  /** The framework's name. */
  readonly framework: string;
  readonly output: string;
  readonly id: string;
  readonly version: string;
  readonly languages: readonly Language[];
  readonly sections: number;
  readonly criteria: number;
  readonly left: readonly LeftBehind[];
}

export interface ImportedChecklists {
  readonly made: readonly ImportedChecklist[];
  /** Each file or framework that is no checklist, with the reason. */
  readonly refused: readonly Problem[];
}

/** Makes a checklist of every framework that can be one; the others, and files that hold none, are refused by name. */
export async function importChecklists(tools: Tools, request: ChecklistImport): Promise<ImportedChecklists> {
  const paths = await libraryPaths(tools, request.paths);
  const made: ImportedChecklist[] = [];
  const refused: Problem[] = [];
  for (const [index, path] of paths.entries()) {
    try {
      const taken = await frameworksIn(tools, path, request);
      if (isProblems(taken)) for (const each of taken.problems) refused.push(each);
      else for (const each of taken.value) await takeIn(tools, path, each, request, made, refused);
    } catch (error) {
      for (const each of inputFailure(tools, path, error).problems) refused.push({ ...each, file: each.file ?? path });
    }
    request.onProgress(index + 1, paths.length);
  }
  return { made, refused };
}

async function libraryPaths({ files }: Tools, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!(await files.isFolder(path))) found.push(path);
    else for (const each of await files.list(path)) if (/\.ya?ml$/i.test(each)) found.push(each);
  }
  if (found.length === 0) throw nothingFound(paths, '*.yaml');
  return found;
}

async function frameworksIn(tools: Tools, path: string, { textAs }: ChecklistImport) {
  const { source, problems } = readYaml(await tools.files.readText(path, checklistLimit), path, checklistLimit);
  if (source === null || problems.length > 0) return { problems };
  const words = (language: Language) => messagesIn(language).library.words;
  const read = readLibrary(source.value, source.locator.writtenAt, words, textAs);
  if ('frameworks' in read) return { value: read.frameworks };
  return read.fault === 'no-framework'
    ? { problems: [refusal(path, read.name, 'no-framework', read.holds)] }
    : { problems: [refusal(path, '', 'not-a-library', [])] };
}

function refusal(file: string, framework: string, fault: LibraryFault, detail: readonly string[]): Problem {
  return problem('library-refused', { framework, fault, detail }, { file });
}

async function takeIn(
  tools: Tools,
  file: string,
  converted: ConvertedFramework,
  request: ChecklistImport,
  made: ImportedChecklist[],
  refused: Problem[],
): Promise<void> {
  const { name: framework } = converted;
  if ('fault' in converted) {
    refused.push(refusal(file, framework, converted.fault, converted.detail));
    return;
  }
  const definition: JsonObject = { ...converted.definition, 'x-not-carried': leftJson(converted.left) };
  const read = checklistFromDefinition(definition, tools.surroundings.sha256);
  if (isProblems(read)) {
    refused.push(refusal(file, framework, 'unsound', []), ...read.problems.map((each) => ({ ...each, file })));
    return;
  }
  const { id, version, languages, sections } = read.value;
  const before = made.find((each) => each.id === id);
  if (before !== undefined) {
    refused.push(refusal(file, framework, 'twice', [id, before.file]));
    return;
  }
  const output = await write(tools, id, definition, file, request);
  const criteria = criteriaCount(read.value);
  made.push({
    file,
    framework,
    output,
    id,
    version,
    languages,
    sections: sections.length,
    criteria,
    left: converted.left,
  });
}

function leftJson(left: readonly LeftBehind[]): readonly JsonObject[] {
  return left.map(({ what, count, examples }) => ({ what, count, examples }));
}

/** A checklist appears whole, in its own folder, or not at all. @throws AuditError target-exists and the like. */
async function write(
  { files, surroundings, ...tools }: Tools,
  id: string,
  definition: JsonObject,
  source: string,
  { folder, overwrite }: ChecklistImport,
): Promise<string> {
  const own = files.join(folder, id);
  const path = files.join(own, 'checklist.yaml');
  const none = { texts: new Map<string, string>(), resolve: (name: string) => name };
  const held = heldText(documentYaml(definition), path, (text, at) => {
    const parsed = parseChecklist(readChecklistMain(text, at), none, surroundings.sha256);
    return isProblems(parsed) ? parsed : { value: parsed };
  });
  await assertNoInputs({ files, surroundings, ...tools }, [path]);
  await files.orTakenBack(async () => {
    await files.makeFolder(own);
    await saveHeld(files, path, held, { overwrite, like: [source] });
  });
  return path;
}
