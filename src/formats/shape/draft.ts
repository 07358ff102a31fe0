import { isJsonList, isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import type { Path } from '../yaml/source.ts';
import { type PathTree, pathTree } from './path-tree.ts';

/** The valid part of a value: everything present has its type, but anything may be missing. */
export type Draft<Shape> = Shape extends readonly (infer Element)[]
  ? readonly (Draft<Element> | undefined)[]
  : Shape extends object
    ? { readonly [Key in keyof Shape]?: Draft<Shape[Key]> | undefined }
    : Shape;

/** The value without the parts at the paths; lists keep their positions. */
export function withHoles(value: JsonValue, paths: readonly Path[]): unknown {
  return holed(value, pathTree(paths.map((path) => [path, true])));
}

function holed(value: JsonValue, { mark, below }: PathTree<true>): unknown {
  if (mark) return undefined;
  const member = (item: JsonValue, step: string | number): unknown => {
    const tree = below.get(step);
    return tree === undefined ? item : holed(item, tree);
  };
  if (isJsonList(value)) return value.map(member);
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([key, item]) => [key, member(item, key)] as const);
  return Object.fromEntries(members.filter(([, item]) => item !== undefined));
}
