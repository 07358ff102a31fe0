import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, type YAMLMap } from 'yaml';
import { plainText } from './plain-json.ts';
import type { Locator, Path, Place } from './source.ts';

/** Places in a parsed YAML document, looked up only for problems. */
export function yamlLocator(document: Document.Parsed, file: string, lines: LineCounter): Locator {
  const placeOf = (node: Node | null): Place => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const pairs = pairFinder();
  const find = (path: Path) => findBelow(document.contents, path, pairs);
  return {
    ofValue: (path) => {
      const { key, value, isExact } = find(path);
      return placeOf(isExact ? (value ?? key) : (key ?? value));
    },
    ofKey: (path) => {
      const { key, value } = find(path);
      return placeOf(key ?? value);
    },
    writtenAt: (path) => {
      const { value, isExact } = find(path);
      return isExact && isScalar(value) ? (value.source ?? null) : null;
    },
  };
}

/** A key as text, whatever type YAML would give it: 2025 and true are ids too. Null if it is not a scalar, or empty. */
export function keyText(node: Node | null): string | null {
  if (!isScalar(node)) return null;
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return text === '' ? null : plainText(text);
}

interface Found {
  /** Null at the top and in lists. */
  readonly key: Node | null;
  readonly value: Node | null;
  /** False if the path goes deeper than the document. */
  readonly isExact: boolean;
}

type Pair = YAMLMap['items'][number];

/** Finds the first pair of a map with a key. A map with thousands of look-ups is traversed once. */
function pairFinder(): (map: YAMLMap, key: Path[number]) => Pair | undefined {
  const known = new Map<YAMLMap, ReadonlyMap<Path[number] | null, Pair>>();
  return (map, key) => {
    const pairs =
      known.get(map) ?? new Map(map.items.toReversed().map((pair) => [keyText(pair.key as Node | null), pair]));
    known.set(map, pairs);
    return pairs.get(key);
  };
}

function findBelow(top: Node | null, path: Path, pairs: ReturnType<typeof pairFinder>): Found {
  let found: Found = { key: null, value: top, isExact: true };
  for (const step of path) {
    const next = stepInto(found.value, step, pairs);
    if (next === null) return { ...found, isExact: false };
    found = next;
  }
  return found;
}

function stepInto(node: Node | null, step: Path[number], pairs: ReturnType<typeof pairFinder>): Found | null {
  if (isMap(node)) {
    const pair = pairs(node, step);
    if (pair === undefined) return null;
    return { key: pair.key as Node, value: pair.value as Node | null, isExact: true };
  }
  if (!isSeq(node) || typeof step !== 'number') return null;
  const item = node.items[step];
  return item === undefined ? null : { key: null, value: item as Node, isExact: true };
}
