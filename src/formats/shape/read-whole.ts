import type * as z from 'zod';
import type { Outcome, Problem } from '../../domain/problem/problem.ts';
import type { Source } from '../yaml/source.ts';
import { type FormatName, formatProblem } from './format-line.ts';
import { inOrder } from './in-order.ts';
import { readShape } from './read-shape.ts';

interface Reading {
  readonly source: Source | null;
  readonly problems: readonly Problem[];
}

/** The value of a file that needs only a valid shape, or everything wrong with it. */
export function readWhole<Schema extends z.ZodType, Value>(
  { source, problems }: Reading,
  format: FormatName,
  schema: Schema,
  make: (shape: z.infer<Schema>) => Value,
): Outcome<Value> {
  if (source === null) return { problems: inOrder(problems) };
  const wrongFormat = formatProblem(source, format);
  if (wrongFormat !== null) return { problems: inOrder([...problems, wrongFormat]) };
  const shape = readShape(schema, source);
  const all = [...problems, ...shape.problems];
  return shape.whole === null || all.length > 0 ? { problems: inOrder(all) } : { value: make(shape.whole) };
}
