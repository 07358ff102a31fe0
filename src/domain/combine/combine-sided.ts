import type { SidedAnswer } from '../audit/audit.ts';
import { isSameAnswer } from '../scoring/agreement.ts';
import { compareInstants } from '../values/instant.ts';
import { distinct, plainText } from './three-way.ts';

/** The combined answer of one side, or the answers to choose from. */
export type CombinedSide =
  | { readonly is: 'agreed'; readonly sided: SidedAnswer | null }
  | {
      readonly is: 'differing';
      readonly between: readonly SidedAnswer[];
      /** All notes, whichever answer is chosen. */
      readonly note: string | null;
    };

/**
 * Equal answers agree and their notes are joined. A part that removed an answer does not count against one that gave another. Differing
 * answers are never decided here.
 */
export function combineSided(base: SidedAnswer | null, parts: readonly (SidedAnswer | null)[]): CombinedSide {
  const isAsBefore = (sided: SidedAnswer | null) => plainText(sided) === plainText(base);
  const changed = parts.filter((sided) => !isAsBefore(sided));
  const given = changed.filter((sided) => sided !== null);
  if (given.length === 0) return { is: 'agreed', sided: changed.length > 0 ? null : base };
  // A part that changed only the note still has the old answer, so the parts that changed the answer come first.
  const answered = given.filter((sided) => base === null || !isSameAnswer(sided.answer, base.answer));
  const between = distinct(answered.length === 0 ? given : answered, (a, b) => isSameAnswer(a.answer, b.answer));
  const sides = between.map(({ value }) =>
    togetherOf(given.filter((sided) => isSameAnswer(sided.answer, value.answer))),
  );
  const note = joinedNotes(base, given);
  const [only] = sides;
  if (only !== undefined && sides.length === 1) return { is: 'agreed', sided: { ...only, note } };
  return { is: 'differing', between: sides, note };
}

/** One answer given several times: as given last, with all reasons why it is not applicable. */
function togetherOf(sides: readonly SidedAnswer[]): SidedAnswer {
  const latest = latestOf(sides);
  if (latest.answer.is !== 'not-applicable') return latest;
  const reasons = new Set(sides.flatMap(({ answer }) => (answer.is === 'not-applicable' ? [answer.reason] : [])));
  return { ...latest, answer: { is: 'not-applicable', reason: [...reasons].toSorted().join('; ') } };
}

/** The one given last; among equally late ones the text that sorts first, so that the order of parts does not matter. */
function latestOf(sides: readonly SidedAnswer[]): SidedAnswer {
  return sides.reduce((latest, sided) => {
    const later = compareInstants(sided.at, latest.at);
    return later > 0 || (later === 0 && plainText(sided) < plainText(latest)) ? sided : latest;
  });
}

/** Every note written since the base, each once; the base's own if there is none. */
function joinedNotes(base: SidedAnswer | null, sides: readonly SidedAnswer[]): string | null {
  const before = base?.note ?? null;
  const written = sides.flatMap(({ note }) => (note === null || note === before ? [] : [note]));
  if (written.length > 0) return [...new Set(written)].toSorted().join('\n');
  const isTaken = sides.some(({ note }) => note === null && before !== null);
  return isTaken ? null : before;
}
