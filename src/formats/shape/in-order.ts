import type { Problem } from '../../domain/problem/problem.ts';

/** Problems sorted by file (`first` first) and place, without duplicates. */
export function inOrder(problems: readonly Problem[], first: string | null = null): readonly Problem[] {
  const files = [...new Set([first, ...problems.map(({ file }) => file)])];
  const sorted = problems.toSorted(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  const seen = new Set<string>();
  return sorted.filter((each) => {
    const key = JSON.stringify(each);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
