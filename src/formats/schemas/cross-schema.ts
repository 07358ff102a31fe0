import * as z from 'zod';
import type { ConditionShape } from './criterion-schema.ts';
import { idText, type localizedText, maybe, positive } from './parts.ts';

/** What a number is compared with: another number, or that many times what an answer says. */
type ComparedShape = number | z.infer<ReturnType<typeof comparedMap>>;

/** A condition of a cross rule, as written in a file: one of a criterion, and comparisons of two numbers. */
export interface CrossConditionShape extends Omit<ConditionShape, 'all' | 'any' | 'not'> {
  readonly previous?: string | null | undefined;
  readonly part?: 'needed' | 'present' | null | undefined;
  readonly moreThan?: ComparedShape | null | undefined;
  readonly lessThan?: ComparedShape | null | undefined;
  readonly all?: readonly CrossConditionShape[] | null | undefined;
  readonly any?: readonly CrossConditionShape[] | null | undefined;
  readonly not?: CrossConditionShape | null | undefined;
}

/** One rule about answers that look odd beside each other. */
export function crossRuleSchema(text: ReturnType<typeof localizedText>) {
  return z.strictObject({ id: idText(), when: crossConditionSchema(), say: text });
}

function crossConditionSchema(): z.ZodType<CrossConditionShape> {
  const value = z.union([z.string(), z.number()]);
  const condition: z.ZodType<CrossConditionShape> = z.strictObject({
    ...subject(),
    is: maybe(value),
    in: maybe(z.array(value)),
    atLeast: maybe(z.number()),
    atMost: maybe(z.number()),
    moreThan: maybe(z.union([z.number(), comparedMap()])),
    lessThan: maybe(z.union([z.number(), comparedMap()])),
    get all() {
      return maybe(z.array(condition));
    },
    get any() {
      return maybe(z.array(condition));
    },
    get not() {
      return maybe(condition);
    },
  });
  return condition;
}

function comparedMap() {
  return z.strictObject({ ...subject(), times: maybe(positive()) });
}

function subject() {
  return {
    profile: maybe(idText()),
    criterion: maybe(idText()),
    previous: maybe(idText()),
    part: maybe(z.enum(['needed', 'present'])),
  };
}
