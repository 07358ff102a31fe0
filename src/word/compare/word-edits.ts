import { alignItems, gapsBetween } from '../../office/compare/align-items.ts';

/** Words that differ between two texts: each stretch as written and as found, '' where there is none. */
export function differingWords(written: string, found: string): readonly (readonly [string, string])[] {
  const [one, other] = [wordsOf(written), wordsOf(found)];
  const numbers = new Map<string, number>();
  const numbered = (words: readonly string[]): readonly number[] =>
    words.map((word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
  const pairs = alignItems(numbered(one), numbered(other));
  return gapsBetween(pairs, one.length, other.length).map(({ from, to, otherFrom, otherTo }) => {
    const isPartOfName = [...one.slice(from, to), ...other.slice(otherFrom, otherTo)].some((word) =>
      /^\p{Lu}/u.test(word),
    );
    const before = isPartOfName ? namesBefore(one, from, otherFrom) : 0;
    const after = isPartOfName ? namesAfter(one, to, other.length - otherTo) : 0;
    return [one.slice(from - before, to + after).join(' '), other.slice(otherFrom - before, otherTo + after).join(' ')];
  });
}

/** How many words before a difference belong to the same name: of a name that was changed in part, all of it is said. */
function namesBefore(words: readonly string[], from: number, most: number): number {
  let count = 0;
  while (count < Math.min(from, most) && isName(words[from - count - 1])) count += 1;
  return count;
}

function namesAfter(words: readonly string[], to: number, most: number): number {
  let count = 0;
  while (count < Math.min(words.length - to, most) && isName(words[to + count])) count += 1;
  return count;
}

function isName(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}\p{L}*$/u.test(word);
}

/** Share of words that two texts have in common, 0–1. */
export function likeness(written: string, found: string): number {
  const [one, other] = [wordsOf(written), wordsOf(found)];
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, one.length + other.length);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\n]+/).filter((word) => word !== '');
}
