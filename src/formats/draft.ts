import type { JsonValue } from '../domain/json.ts';
import { isJsonList, isJsonObject } from './plain-json.ts';
import type { Path } from './source.ts';

/** A value of the shape as far as it is sound: whatever is there has its type, but anything may be missing. */
export type Draft<Shape> = Shape extends readonly (infer Element)[]
  ? readonly (Draft<Element> | undefined)[]
  : Shape extends object
    ? { readonly [Key in keyof Shape]?: Draft<Shape[Key]> | undefined }
    : Shape;

/** The value without what stands at the paths; lists keep their positions. */
export function withHoles(value: JsonValue, paths: readonly Path[]): unknown {
  return paths.reduce<unknown>((holed, path) => withHole(holed as JsonValue | undefined, path), value);
}

function withHole(value: JsonValue | undefined, [step, ...rest]: Path): unknown {
  if (step === undefined) return undefined;
  if (isJsonList(value) && typeof step === 'number') {
    return value.map((item, index) => (index === step ? withHole(item, rest) : item));
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return value;
  const { [step]: member, ...others } = value;
  const holed = withHole(member, rest);
  return holed === undefined ? others : { ...value, [step]: holed };
}
