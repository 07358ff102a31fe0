import type { TextEdit, TextPlace } from '../../app/ports/papers-port.ts';
import { alignItems, type Gap, gapsBetween } from '../../office/compare/align-items.ts';
import type { FoundText } from '../read/read-texts.ts';
import { isBlankLine, isDottedLine, isFilledIn } from './filled-in.ts';
import { differingWords, likeness } from './word-edits.ts';

/** Where the paper says something else than it did when it was written; what was left to fill in may say anything. */
export function textEdits(written: readonly string[], found: readonly FoundText[]): readonly TextEdit[] {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const pairs = alignItems(
    written.map(numberOf),
    found.map(({ text }) => numberOf(text)),
  );
  return gapsBetween(pairs, written.length, found.length).flatMap((gap) => gapEdits(gap, written, found));
}

/** Texts are paired in their order, the most alike ones; the rest was deleted or added. */
function gapEdits(gap: Gap, written: readonly string[], found: readonly FoundText[]): readonly TextEdit[] {
  const own = written.slice(gap.from, gap.to);
  const now = found.slice(gap.otherFrom, gap.otherTo);
  const before = found[gap.otherFrom - 1]?.place ?? found[0]?.place ?? noPlace;
  const isWrittenIn = [...own, written[gap.from - 1] ?? ''].some(isDottedLine);
  const paired = pairAlike(own, now);
  const edits: TextEdit[] = [];
  let place: TextPlace = before;
  for (const [index, text] of own.entries()) {
    const partner = paired.get(index);
    if (partner === undefined) {
      if (!isBlankLine(text)) edits.push({ what: 'paragraph-deleted', place, expected: text, found: null });
      continue;
    }
    place = partner.place;
    edits.push(...changedWords(text, partner));
  }
  const taken = new Set(paired.values());
  for (const each of now) {
    if (!taken.has(each) && !isWrittenIn)
      edits.push({ what: 'paragraph-added', place: each.place, expected: null, found: each.text });
  }
  return edits;
}

const noPlace: TextPlace = { kind: 'paragraph', number: 1, under: null };

function changedWords(written: string, { text, place }: FoundText): readonly TextEdit[] {
  if (isFilledIn(written, text)) return [];
  const words = differingWords(written, text);
  // Only blanks differ.
  if (words.length === 0) return [];
  return words.map(([expected, found]) => ({
    what: isNumber(expected) && isNumber(found) ? 'number' : 'text',
    place,
    expected: expected === '' ? null : expected,
    found: found === '' ? null : found,
  }));
}

function isNumber(text: string): boolean {
  return /^[-−+]?\d[\d.,\u00a0\u202f%]*[;.,)]?$/u.test(text);
}

/** Beyond this many comparisons texts are paired one by one. */
const MOST_COMPARISONS = 250_000;
const ALIKE = 0.4;

/** By the place of the written text: the found text that it became. */
function pairAlike(own: readonly string[], now: readonly FoundText[]): ReadonlyMap<number, FoundText> {
  const pairs = new Map<number, FoundText>();
  if (own.length === now.length || own.length * now.length > MOST_COMPARISONS) {
    for (const [index, each] of now.slice(0, own.length).entries()) pairs.set(index, each);
    return pairs;
  }
  let from = 0;
  for (const [index, text] of own.entries()) {
    let best: { readonly at: number; readonly value: number } | null = null;
    for (let at = from; at < now.length; at += 1) {
      const candidate = now[at]?.text ?? '';
      const value = isFilledIn(text, candidate) && !isBlankLine(text) ? 1 : likeness(text, candidate);
      if (value >= ALIKE && value > (best?.value ?? 0)) best = { at, value };
    }
    const partner = best === null ? undefined : now[best.at];
    if (best === null || partner === undefined) continue;
    pairs.set(index, partner);
    from = best.at + 1;
  }
  return pairs;
}
