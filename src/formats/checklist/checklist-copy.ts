import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { ChecklistShape } from '../schemas/checklist-schema.ts';
import { checklistOf } from './checklist-model.ts';

/** Which texts a checked copy was made from: SHA-256 of each section file, by its name as written in the checklist.yaml. */
export interface ChecklistSources {
  readonly digest: string;
  readonly sections: Readonly<Record<string, string>>;
}

/** The sources in a file that the build left; null: not such a file. */
export function checklistSources(text: string): ChecklistSources | null {
  return parsedOrNull(text) as ChecklistSources | null;
}

/**
 * The checklist of a definition that the build has checked, which takes a hundredth of the time of its text. `digest` is what the definition
 * is known by; null: not such a file.
 */
export function checklistFromCopy(text: string, digest: string): Checklist | null {
  const definition = parsedOrNull(text);
  return definition === null
    ? null
    : checklistOf(definition as ChecklistShape & JsonObject, definition as JsonObject, digest);
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
