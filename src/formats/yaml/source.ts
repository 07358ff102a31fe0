import type { ProblemPlace } from '../../domain/problem/problem.ts';
import type { JsonValue } from '../../domain/values/json.ts';

/** The path of a value from the top of a file: keys and, in lists, positions from 0. */
export type Path = readonly (string | number)[];

export type Place = Partial<ProblemPlace>;

/** Finds places in the files that a value was read from. */
export interface Locator {
  /** The place of the value at the path, or of its nearest existing parent. */
  readonly ofValue: (path: Path) => Place;
  /** The place of the key at the path, or of its nearest existing parent; used for unknown keys and for parents of missing ones. */
  readonly ofKey: (path: Path) => Place;
  /** A number as written, 1.10 and not 1.1; null if unknown. */
  readonly writtenAt: (path: Path) => string | null;
}

/** A plain value with the places of its parts. */
export interface Source {
  readonly value: JsonValue;
  readonly locator: Locator;
}

/** For values without a file of their own: problems have no place. */
export const nowhere: Locator = { ofValue: () => ({}), ofKey: () => ({}), writtenAt: () => null };
