import type * as z from 'zod';
import type { Problem } from '../../domain/problem/problem.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import type { Locator, Path, Source } from '../yaml/source.ts';
import { type Draft, withHoles } from './draft.ts';
import { extensionIn, withoutExtensions } from './extensions.ts';
import { isMeant, misspeltKeys, withMeantKeys } from './misspelt-keys.ts';
import { knownKeysOf, type ShapeFault, shapeFaults } from './shape-faults.ts';
import { faultProblem } from './shape-problems.ts';

export interface ShapeReading<Shape> {
  /** Null if anything is wrong. */
  readonly whole: Shape | null;
  readonly draft: Draft<Shape>;
  /** As read, valid or not; misspelt keys under their correct names. */
  readonly raw: JsonValue;
  readonly problems: readonly Problem[];
}

/** Checks a value against a schema. Extensions are ignored, and the parts at `broken` paths are reported elsewhere. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  { value, locator }: Source,
  broken: readonly Path[] = [],
): ShapeReading<z.infer<Schema>> {
  type Shape = z.infer<Schema>;
  const own = withoutExtensions(value);
  const { faults, isCut } = faultsIn(schema, own);
  const extensions = faults.map(({ path }) => extensionIn(path)).filter((path) => path !== null);
  if (extensions.length > 0)
    return readShape(schema, { value: withHoles(own, extensions) as JsonValue, locator }, broken);
  if (isCut) return nothingSound(faults, locator);
  if (faults.length === 0 && broken.length === 0)
    return { whole: own as Shape, draft: own as Draft<Shape>, raw: own, problems: [] };
  const holes = [...broken, ...faults.flatMap((fault) => (fault.isHole ? [fault.path] : []))];
  const misspelt = misspeltKeys(faults, own);
  return {
    whole: null,
    draft: withHoles(own, holes) as Draft<Shape>,
    raw: withMeantKeys(own, misspelt),
    problems: faults
      .filter(({ fault, path }) => fault !== 'missing-key' || !isMeant(path, misspelt))
      .filter(({ path }) => !broken.some((each) => isBelow(path, each)))
      .map((fault) => faultProblem(fault, locator)),
  };
}

/** Of a value that is of another shape all over: what is wrong with it first, and nothing that rules could look at. */
function nothingSound<Shape>(faults: readonly ShapeFault[], locator: Locator): ShapeReading<Shape> {
  const problems = faults.map((fault) => faultProblem(fault, locator));
  return { whole: null, draft: {} as Draft<Shape>, raw: {}, problems };
}

function isBelow(path: Path, above: Path): boolean {
  return above.every((step, index) => path[index] === step);
}

/** Uses zod only to check the shape: schemas change nothing, so the value itself is used. */
function faultsIn(
  schema: z.ZodType,
  value: unknown,
): { readonly faults: readonly ShapeFault[]; readonly isCut: boolean } {
  const jitless = !usedBefore.has(schema);
  usedBefore.add(schema);
  const result = schema.safeParse(value, { reportInput: true, error: knownKeysOf, jitless });
  const issues = result.success ? [] : result.error.issues;
  const isCut = issues.length > mostIssues;
  return { faults: shapeFaults(isCut ? issues.slice(0, toldOfThese) : issues), isCut };
}

/** More than a file that was meant to be of this shape has; the first of them tell enough. */
const mostIssues = 5_000;
const toldOfThese = 100;

/** zod compiles a schema on use, which takes longer than reading one file without; it pays off from the second file. */
const usedBefore = new WeakSet<z.ZodType>();
