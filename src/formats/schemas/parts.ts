import * as z from 'zod';
import { isBlank } from '../../domain/values/blank.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { idPattern } from '../../domain/values/ids.ts';
import { isPortableName, isSafePath } from '../../domain/values/safe-path.ts';

/** Letters, digits, `-`, `_` and `.`: also safe in file names. */
export function idText() {
  return z.string().regex(idPattern, { error: 'invalid-id', abort: true });
}

/** An id that files or folders are named after: no device of Windows, and no `.` at its end. */
export function fileIdText() {
  return idText().refine(isPortableName, 'invalid-id');
}

/** A calendar day as 2025-08-30. */
export function day() {
  return z.iso.date('invalid-date');
}

/** Day and time with an offset or Z, seconds if known. */
export function instant() {
  return timeLike(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/);
}

/** Like `instant`, but the offset may be omitted: local time. */
export function clockTime() {
  return timeLike(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/);
}

function timeLike(pattern: RegExp) {
  return z
    .string()
    .regex(pattern, { error: 'invalid-instant', abort: true })
    .refine((text) => isIsoDay(text.slice(0, 10)), 'invalid-instant');
}

/** A path below the folder of the file that names it. */
export function safePath() {
  return z.string().refine(isSafePath, 'unsafe-path');
}

/** A text that must not be empty. */
export function filledText() {
  return z
    .string()
    .min(1, 'empty-value')
    .refine((text) => !isBlank(text), 'empty-value');
}

/** A text by language; a rule of the checklist, not its shape, says which languages are required. */
export function localizedText() {
  const text = z.exactOptional(z.string());
  return z.strictObject({ vi: text, en: text, fr: text });
}

/** May be omitted or left empty. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish();
}

/** From 0 to 1. */
export function share() {
  return z.number().min(0, '0 … 1').max(1, '0 … 1');
}

/** From 0 up. */
export function amount() {
  return z.number().min(0, '≥ 0');
}

/** Above 0. */
export function positive() {
  return z.number().gt(0, '> 0');
}

/** A whole number from 0 up. */
export function count() {
  return z.int().min(0, '≥ 0');
}

export function percent() {
  return z.number().min(0, '0 … 100').max(100, '0 … 100');
}

/** A map by id. */
export function byId<Schema extends z.ZodType>(schema: Schema) {
  return z.record(idText(), schema);
}
