import { isSameValue } from '../../domain/values/same-value.ts';
import type { Entry } from '../filled/filled.ts';

/**
 * An entry to keep where another tab may have changed it since: what this tab left alone is taken from there. `known`: what this tab
 * believed was kept; null: nothing.
 */
export function mergedEntry(known: Entry | null, own: Entry, kept: Entry | null): Entry {
  if (kept === null || known === null || isSameValue(known, kept)) return own;
  const isAnswerOwn = !isSameValue(own.typed, known.typed) || !isSameValue(own.answer, known.answer);
  return {
    ...(isAnswerOwn ? own : kept),
    note: own.note === known.note ? kept.note : own.note,
    at: own.at,
    photos: mergedPhotos(known.photos, own.photos, kept.photos),
  };
}

function mergedPhotos(known: readonly string[], own: readonly string[], kept: readonly string[]): readonly string[] {
  const removed = known.filter((name) => !own.includes(name));
  const added = own.filter((name) => !known.includes(name) && !kept.includes(name));
  return [...kept.filter((name) => !removed.includes(name)), ...added];
}
