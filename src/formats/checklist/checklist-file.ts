import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type Outcome, type Problem, problem } from '../../domain/problem/problem.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  rememberedJson,
  type Sha256,
} from '../../domain/values/json.ts';
import { checklistSchema } from '../schemas/checklist-schema.ts';
import { formatProblem } from '../shape/format-line.ts';
import { inOrder } from '../shape/in-order.ts';
import { readShape } from '../shape/read-shape.ts';
import { checklistLimit } from '../yaml/limits.ts';
import { readDocument } from '../yaml/plain-json.ts';
import { readYaml, sizeBeyond, type YamlReading } from '../yaml/read-yaml.ts';
import { type Assembly, assembleChecklist, type SectionFiles, sectionFileNames } from './checklist-assembly.ts';
import { checklistOf } from './checklist-model.ts';
import { checklistDraft } from './rules/checklist-draft.ts';
import { checklistRules } from './rules/index.ts';
import { keptGuidance } from './rules/kept-guidance.ts';

/** A checklist.yaml that has been read; its section files may still be missing. */
export interface ChecklistMain {
  readonly path: string;
  readonly text: string;
  readonly reading: YamlReading;
  /** The files to read, by name as written: only safe ones, each once. */
  readonly sectionFiles: readonly string[];
}

/** Reads a checklist.yaml far enough to know its other files. */
export function readChecklistMain(text: string, path: string): ChecklistMain {
  const reading = readYaml(text, path, checklistLimit);
  return {
    path,
    text,
    reading,
    sectionFiles: reading.source === null ? [] : sectionFileNames(reading.source.value),
  };
}

/** The checklist of a checklist.yaml and its section files, or every fault of all of them with file, line and column. */
export function parseChecklist(main: ChecklistMain, files: SectionFiles, sha256: Sha256): Outcome<Checklist> {
  const { source, problems } = main.reading;
  if (source === null) return { problems };
  const size = sizeBeyond(checklistLimit, [main.text, ...files.texts.values()]);
  if (size !== null) return { problems: [problem('too-large', { size, limit: checklistLimit }, { file: main.path })] };
  const format = formatProblem(source, 'checklist');
  if (format !== null) return { problems: [...problems, format] };
  return checkedChecklist(assembleChecklist(source, files), problems, sha256, main.path);
}

/** What the author of a sound checklist should look at again, with its places; empty for one that is not sound. */
export function checklistRemarks({ reading }: ChecklistMain, files: SectionFiles): readonly Problem[] {
  if (reading.source === null) return [];
  const { source, broken } = assembleChecklist(reading.source, files);
  const shape = readShape(checklistSchema(), source, broken);
  if (shape.whole === null) return [];
  return inOrder(keptGuidance(checklistDraft(shape.draft, shape.raw, source.locator)));
}

/** The checklist of a definition carried with an audit. Problems have no place. */
export function checklistFromDefinition(definition: JsonValue, sha256: Sha256): Outcome<Checklist> {
  const { source, problems } = readDocument(definition);
  const format = formatProblem(source, 'checklist');
  if (format !== null) return { problems: [...problems, format] };
  return checkedChecklist({ source, broken: [], problems: [] }, problems, sha256, null);
}

function checkedChecklist(
  assembly: Assembly,
  before: readonly Problem[],
  sha256: Sha256,
  path: string | null,
): Outcome<Checklist> {
  const { source, broken } = assembly;
  const shape = readShape(checklistSchema(), source, broken);
  const draft = checklistDraft(shape.draft, shape.raw, source.locator);
  const problems = [
    ...before,
    ...assembly.problems,
    ...shape.problems,
    ...checklistRules.flatMap((rule) => rule(draft)),
  ];
  if (problems.length > 0 || shape.whole === null || !isJsonObject(source.value))
    return { problems: inOrder(problems, path) };
  return { value: checklistOf(shape.whole, source.value, digestOf(source.value, sha256)) };
}

/** Identifies a checklist in audits, together with id and version. */
function digestOf(definition: JsonObject, sha256: Sha256): string {
  return `sha256:${sha256(rememberedJson(definition))}`;
}
