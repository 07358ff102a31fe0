import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml';
import { type Problem, type ProblemCode, type ProblemParams, problem } from '../../domain/problem/problem.ts';
import { forbiddenKeys, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { once } from '../../domain/values/once.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { composeYaml } from './compose-yaml.ts';
import { depthLimit, keyLimit, listLimit } from './limits.ts';
import { isNestedDeeper, plainText, readDocument } from './plain-json.ts';
import { type Locator, nowhere, type Source } from './source.ts';
import { keyText, yamlLocator } from './yaml-locator.ts';
import { syntaxProblems, tooDeep } from './yaml-problems.ts';

export interface YamlReading {
  /** Null if the text could not be read as YAML at all. */
  readonly source: Source | null;
  /** The comment at the very top, one text per line with its `#`; it may name the schema for editors. */
  readonly header: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2 into a plain value in NFC. Anchors, aliases, custom tags, dangerous keys such as `__proto__`, and maps that are too large
 * or deep are problems; valid parts beside them are still read.
 */
export function readYaml(text: string, file: string, limit: number): YamlReading {
  const size = sizeBeyond(limit, [text]);
  if (size !== null) return unreadable([problem('too-large', { size, limit }, { file })]);
  const copy = readJsonCopy(text, () => readText(text, file).source?.locator ?? nowhere);
  return copy === null ? readText(text, file) : { source: copy, header: [], problems: [] };
}

function readText(text: string, file: string): YamlReading {
  const lines = new LineCounter();
  const composed = composeYaml(text.replace(/^\uFEFF/, ''), lines);
  if (composed === null) return unreadable([problem('yaml-syntax', tooDeep, { file, line: 1, column: 1 })]);
  const { document } = composed;
  // If a map or list was cut off, that is the problem to report.
  const faults = composed.isCut ? [] : syntaxProblems(composed, file, lines);
  if (faults.length > 0) return unreadable(faults);
  const problems: Problem[] = [];
  const value = plainValue(document.contents, 0, (node, code, params) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    problems.push(problem(code, params, { file, line, column: col }));
  });
  // The contents of an alias, or of a map or list beyond its limit, are unknown, so nothing more can be checked in such a file.
  if (problems.some(({ code }) => code !== 'duplicate-key' && code !== 'forbidden-key')) return unreadable(problems);
  return { source: { value, locator: yamlLocator(document, file, lines) }, header: headerOf(text), problems };
}

function unreadable(problems: readonly Problem[]): YamlReading {
  return { source: null, header: [], problems };
}

/** Maximum bytes of UTF-8 per character of a text. */
const mostBytes = 3;

/** The total length in UTF-8 if it exceeds the limit; null: it does not, which is usually clear without counting. */
export function sizeBeyond(limit: number, texts: readonly string[]): number | null {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters * mostBytes <= limit) return null;
  const size = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
  return size > limit ? size : null;
}

type Report = <Code extends ProblemCode>(node: Node | null, code: Code, params: ProblemParams[Code]) => void;

function plainValue(node: Node | null, depth: number, report: Report): JsonValue {
  if (node === null) return null;
  if (isAlias(node)) {
    report(node, 'yaml-alias', {});
    return null;
  }
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) report(node, 'yaml-alias', {});
  if (depth > depthLimit) {
    report(node, 'yaml-syntax', tooDeep);
    return null;
  }
  if (isSeq(node)) {
    if (node.items.length > listLimit) report(node, 'too-many-items', { limit: listLimit });
    return node.items.slice(0, listLimit).map((item) => plainValue(item as Node | null, depth + 1, report));
  }
  if (isMap(node)) return plainMap(node.items as readonly MapPair[], node, depth, report);
  return isScalar(node) ? plainScalar(node.value) : null;
}

interface MapPair {
  readonly key: Node | null;
  readonly value: Node | null;
}

function plainMap(pairs: readonly MapPair[], map: Node, depth: number, report: Report): JsonObject {
  if (pairs.length > keyLimit) report(map, 'too-many-keys', { limit: keyLimit });
  const members: Record<string, JsonValue> = {};
  for (const { key: keyNode, value } of pairs.slice(0, keyLimit)) {
    const key = keyText(keyNode);
    if (key === null) report(keyNode ?? value ?? map, 'yaml-syntax', { fault: 'key' });
    else if (forbiddenKeys.has(key)) report(keyNode, 'forbidden-key', { key });
    else if (Object.hasOwn(members, key)) report(keyNode, 'duplicate-key', { key });
    else members[key] = plainValue(value, depth + 1, report);
  }
  return members;
}

function plainScalar(value: unknown): JsonValue {
  if (typeof value === 'string') return plainText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function headerOf(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n', 100);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => composed(line.trimEnd()));
}

/**
 * Reads a text that this tool wrote as JSON, such as a checklist's copy beside an audit: many times faster than as YAML. Null for any other
 * text; an edited one is recognised because it would be written differently. `locate` is called only when a place is needed.
 */
function readJsonCopy(text: string, locate: () => Locator): Source | null {
  const value = text.startsWith('{') ? parsedJson(text) : null;
  // Nested more deeply it would end the process when it is written again; read as YAML, that is told.
  if (value === null || isNestedDeeper(value, depthLimit)) return null;
  if (`${JSON.stringify(value, null, 1)}\n` !== text) return null;
  const { source, problems } = readDocument(value);
  return problems.length > 0 ? null : { value: source.value, locator: lazyLocator(locate) };
}

/** Null if the text is not JSON; it is then read as YAML, which reports the faults. */
function parsedJson(text: string): JsonValue | null {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function lazyLocator(locate: () => Locator): Locator {
  const found = once(locate);
  return {
    ofValue: (path) => found().ofValue(path),
    ofKey: (path) => found().ofKey(path),
    writtenAt: (path) => found().writtenAt(path),
  };
}
