import { forbiddenKeys } from './json.ts';
import { composed } from './text/composed.ts';

const LONGEST = 60;

/** A code of another program as an id: letters, digits, `-`, `_` and `.`; `''` if nothing of it is left. */
export function cutId(code: string): string {
  const cut = composed(code)
    .replaceAll('+', '-plus')
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-.]+|(?<![-.])[-.]+$/gu, '');
  // A mark without its letter would join whatever is written before it.
  return cut.replace(/^\p{M}+/u, '');
}

/** Hands out ids that differ in more than case: the first candidate that is free, else the first with a number. */
export function idGiver(taken: readonly string[] = []): (...candidates: readonly string[]) => string {
  const given = new Set(taken.map((id) => id.toLowerCase()));
  const isFree = (id: string) => id !== '' && !given.has(id.toLowerCase()) && !forbiddenKeys.has(id);
  // Thousands may share one code: each is counted on from the last.
  const last = new Map<string, number>();
  return (...candidates) => {
    const cut = candidates.map(cutId);
    const stem = cut.find((each) => each !== '' && !forbiddenKeys.has(each)) ?? 'x';
    let id = cut.find(isFree);
    for (let number = last.get(stem) ?? 2; id === undefined; number += 1) {
      last.set(stem, number + 1);
      if (isFree(`${stem}-${number}`)) id = `${stem}-${number}`;
    }
    given.add(id.toLowerCase());
    return id;
  };
}
