import type { Path } from '../yaml/source.ts';

/** Paths by their steps, so that a value with thousands of them is gone through once. */
export interface PathTree<Mark> {
  /** What is marked here; undefined: nothing. */
  readonly mark: Mark | undefined;
  readonly below: ReadonlyMap<Path[number], PathTree<Mark>>;
}

/** The paths with their marks; of several marks at one path the last. */
export function pathTree<Mark>(marks: Iterable<readonly [Path, Mark]>): PathTree<Mark> {
  const top = branch<Mark>();
  for (const [path, mark] of marks) {
    let at = top;
    for (const step of path) {
      const next = at.below.get(step) ?? branch<Mark>();
      at.below.set(step, next);
      at = next;
    }
    at.mark = mark;
  }
  return top;
}

interface Branch<Mark> {
  mark: Mark | undefined;
  readonly below: Map<Path[number], Branch<Mark>>;
}

function branch<Mark>(): Branch<Mark> {
  return { mark: undefined, below: new Map() };
}
