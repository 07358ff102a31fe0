import { isJsonList, isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import { nearest } from '../../domain/values/nearest.ts';
import { valueAt } from '../yaml/plain-json.ts';
import type { Path } from '../yaml/source.ts';
import { type PathTree, pathTree } from './path-tree.ts';
import type { ShapeFault } from './shape-faults.ts';

export interface MisspeltKey {
  readonly path: Path;
  /** The missing key that was most likely meant. */
  readonly meant: string;
}

/** Unknown keys that are another key misspelt; that one then does not count as missing. */
export function misspeltKeys(faults: readonly ShapeFault[], value: JsonValue): readonly MisspeltKey[] {
  return faults.flatMap((fault) => {
    if (fault.fault !== 'unknown-key') return [];
    const meant = nearest(String(fault.path.at(-1)), fault.known);
    const isFree = meant !== null && valueAt(value, [...fault.path.slice(0, -1), meant]) === undefined;
    return isFree ? [{ path: fault.path, meant }] : [];
  });
}

/** Whether a missing key is present but misspelt. */
export function isMeant(missing: Path, misspelt: readonly MisspeltKey[]): boolean {
  const parent = missing.slice(0, -1);
  return misspelt.some(({ path, meant }) => {
    const isSibling = path.length === missing.length && parent.every((step, index) => path[index] === step);
    return isSibling && meant === missing.at(-1);
  });
}

/** The value with misspelt keys under their correct names. */
export function withMeantKeys(value: JsonValue, misspelt: readonly MisspeltKey[]): JsonValue {
  return renamed(value, pathTree(misspelt.map(({ path, meant }) => [path, meant])));
}

function renamed(value: JsonValue, { below }: PathTree<string>): JsonValue {
  if (below.size === 0) return value;
  const member = (item: JsonValue, tree: PathTree<string> | undefined) => (tree ? renamed(item, tree) : item);
  if (isJsonList(value)) return value.map((item, index) => member(item, below.get(index)));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, JsonValue] => {
    const tree = below.get(key);
    return [tree?.mark ?? key, member(item, tree)];
  });
  return Object.fromEntries(entries);
}
