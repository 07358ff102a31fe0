import * as z from 'zod';
import { once } from '../../domain/values/once.ts';
import { filledText, idText, instant, maybe } from './parts.ts';

export type DecisionsShape = z.infer<ReturnType<typeof decisionsSchema>>;

/** Decisions made by people in merges. */
export const decisionsSchema = once(() =>
  z.strictObject({
    format: z.string(),
    conflicts: maybe(
      z.array(
        z.strictObject({
          facility: idText(),
          round: idText(),
          between: z.array(filledText()),
          chosen: filledText(),
          ...decided(),
        }),
      ),
    ),
    edits: maybe(
      z.array(
        z.strictObject({
          facility: idText(),
          workbook: filledText(),
          counts: z.enum(['carried', 'visible']),
          ...decided(),
        }),
      ),
    ),
  }),
);

function decided() {
  return { by: maybe(z.string()), at: maybe(instant()), reason: maybe(z.string()) };
}
