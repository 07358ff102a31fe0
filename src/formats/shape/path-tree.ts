import type { Path } from '../yaml/source.ts';

/** Paths as a tree, so that a value with thousands of them is traversed once. */
export interface PathTree<Mark> {
  /** The mark at this path; undefined: none. */
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
