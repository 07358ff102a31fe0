import { type Problem, problem } from '../../domain/problem/problem.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { isSafePath } from '../../domain/values/safe-path.ts';
import { valueType } from '../shape/shape-problems.ts';
import { checklistLimit } from '../yaml/limits.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Locator, Path, Source } from '../yaml/source.ts';

/** The texts and paths of section files. */
export interface SectionFiles {
  /** Texts by path; missing files are left out. */
  readonly texts: ReadonlyMap<string, string>;
  /** The path of a section file named in checklist.yaml. */
  readonly resolve: (name: string) => string;
}

export interface Assembly {
  /** The definition with each section in its place. */
  readonly source: Source;
  /** Places of sections that could not be read. */
  readonly broken: readonly Path[];
  readonly problems: readonly Problem[];
}

/** Puts sections from files of their own into their places: the entry's keys without `file`, plus those of the file. */
export function assembleChecklist(main: Source, files: SectionFiles): Assembly {
  const { value, locator } = main;
  const entries = isJsonObject(value) ? value['sections'] : undefined;
  if (!isJsonObject(value) || !isJsonList(entries)) return { source: main, broken: [], problems: [] };
  const used = new Set<string>();
  const sections = entries.map((entry, index) => readSection(entry, ['sections', index], locator, files, used));
  return {
    source: {
      value: { ...value, sections: sections.map((section) => section.value) },
      locator: assembledLocator(locator, sections),
    },
    broken: sections.flatMap(({ isBroken }, index) => (isBroken ? [['sections', index]] : [])),
    problems: sections.flatMap(({ problems }) => problems),
  };
}

/** Names of the section files that a checklist.yaml refers to, if safe to read. */
export function sectionFileNames(value: JsonValue): readonly string[] {
  const entries = isJsonObject(value) ? value['sections'] : undefined;
  const files = isJsonList(entries) ? entries.flatMap((entry) => (isJsonObject(entry) ? [entry['file']] : [])) : [];
  return [...new Set(files.filter((file) => typeof file === 'string' && isSafePath(file)).map(String))];
}

interface PlacedSection {
  readonly value: JsonValue;
  readonly isBroken: boolean;
  readonly problems: readonly Problem[];
  /** Null for an inline section. */
  readonly file: { readonly locator: Locator; readonly entry: JsonObject; readonly content: JsonObject } | null;
}

function readSection(
  entry: JsonValue,
  path: Path,
  locator: Locator,
  { texts, resolve }: SectionFiles,
  used: Set<string>,
): PlacedSection {
  const name = isJsonObject(entry) ? entry['file'] : undefined;
  if (!isJsonObject(entry) || name === undefined) return inlineSection(entry, path, locator);
  const place = locator.ofValue([...path, 'file']);
  if (typeof name !== 'string')
    return broken(problem('wrong-type', { key: 'file', expected: ['text'], found: valueType(name) }, place));
  if (!isSafePath(name)) return broken(problem('unsafe-path', { key: 'file', found: name }, place));
  if (used.has(name)) return broken(problem('file-reused', { file: name }, place));
  used.add(name);
  const text = texts.get(resolve(name));
  if (text === undefined) return broken(problem('section-file-missing', { file: name }, place));
  return mergedSection(entry, path, locator, readYaml(text, resolve(name), checklistLimit));
}

/** An inline section; if it has no criteria, its `file` may be misspelt, and then nothing counts as missing. */
function inlineSection(entry: JsonValue, path: Path, locator: Locator): PlacedSection {
  const keys = isJsonObject(entry) && entry['criteria'] === undefined ? Object.keys(entry) : [];
  const misspelt = keys.find((key) => nearest(key, ['file', ...sectionKeys]) === 'file');
  if (misspelt === undefined) return { value: entry, isBroken: false, problems: [], file: null };
  return broken(problem('unknown-key', { key: misspelt, nearest: 'file' }, locator.ofKey([...path, misspelt])));
}

/** Other keys that an entry may have. */
const sectionKeys = ['id', 'title', 'weight', 'scored', 'requirement', 'criteria'];

function broken(...problems: readonly Problem[]): PlacedSection {
  return { value: null, isBroken: true, problems, file: null };
}

function mergedSection(
  entry: JsonObject,
  path: Path,
  locator: Locator,
  reading: ReturnType<typeof readYaml>,
): PlacedSection {
  const { source, problems } = reading;
  if (source === null) return broken(...problems);
  const content = source.value;
  if (!isJsonObject(content)) {
    const place = source.locator.ofValue([]);
    const key = String(entry['file']);
    return broken(...problems, problem('wrong-type', { key, expected: ['map'], found: valueType(content) }, place));
  }
  const { file: _, ...own } = entry;
  const twice = Object.keys(own).filter((key) => Object.hasOwn(content, key));
  return {
    value: { ...content, ...own },
    isBroken: false,
    problems: [...problems, ...twice.map((key) => problem('duplicate-key', { key }, locator.ofKey([...path, key])))],
    file: { locator: source.locator, entry, content },
  };
}

/** A section's weight belongs to its entry, everything else to its file; a missing key is reported there. */
const entryKeys: ReadonlySet<string | number> = new Set(['weight', 'scored']);

function assembledLocator(main: Locator, sections: readonly PlacedSection[]): Locator {
  function inFile(path: Path): { readonly locator: Locator; readonly path: Path } {
    const [top, index, key] = path;
    const file = top === 'sections' && typeof index === 'number' ? (sections[index]?.file ?? null) : null;
    if (file === null || key === undefined || Object.hasOwn(file.entry, key)) return { locator: main, path };
    const below = { locator: file.locator, path: path.slice(2) };
    return !Object.hasOwn(file.content, key) && entryKeys.has(key) ? { locator: main, path } : below;
  }
  return {
    ofValue: (path) => inFile(path).locator.ofValue(inFile(path).path),
    ofKey: (path) => inFile(path).locator.ofKey(inFile(path).path),
    writtenAt: (path) => inFile(path).locator.writtenAt(inFile(path).path),
  };
}
