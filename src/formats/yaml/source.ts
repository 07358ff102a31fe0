import type { ProblemPlace } from '../../domain/problem/problem.ts';
import type { JsonValue } from '../../domain/values/json.ts';

/** Where a value stands below the top of a file: keys and, in lists, positions from 0. */
export type Path = readonly (string | number)[];

export type Place = Partial<ProblemPlace>;

/** Looks places up in the files that a value was read from. */
export interface Locator {
  /** Of the value at the path; of the nearest thing above it that is there. */
  readonly ofValue: (path: Path) => Place;
  /** Of the key at the path, or of what is nearest above it: for keys that are unknown, and for parents of missing ones. */
  readonly ofKey: (path: Path) => Place;
  /** The text of a number as it is written, 1.10 and not 1.1; null where that is not known. */
  readonly writtenAt: (path: Path) => string | null;
}

/** A plain value, with the places of its parts. */
export interface Source {
  readonly value: JsonValue;
  readonly locator: Locator;
}

/** For values that came in no file of their own: every problem is without a place. */
export const nowhere: Locator = { ofValue: () => ({}), ofKey: () => ({}), writtenAt: () => null };
