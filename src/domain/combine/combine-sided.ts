import type { SidedAnswer } from '../audit/audit.ts';
import { isSameAnswer } from '../scoring/agreement.ts';
import { compareInstants } from '../values/instant.ts';
import { distinct, plainText } from './three-way.ts';

/** What became of one side's answer, or the answers of which one has to be chosen. */
export type CombinedSide =
  | { readonly is: 'agreed'; readonly sided: SidedAnswer | null }
  | {
      readonly is: 'differing';
      readonly between: readonly SidedAnswer[];
      /** Every note that was written, whichever answer is chosen. */
      readonly note: string | null;
    };

/**
 * The same answer given twice agrees, and its notes are kept together. A part that took an answer away has no say against one
 * that gave another; differing answers are never decided here.
 */
export function combineSided(base: SidedAnswer | null, parts: readonly (SidedAnswer | null)[]): CombinedSide {
  const isAsBefore = (sided: SidedAnswer | null) => plainText(sided) === plainText(base);
  const changed = parts.filter((sided) => !isAsBefore(sided));
  const given = changed.filter((sided) => sided !== null);
  if (given.length === 0) return { is: 'agreed', sided: changed.length > 0 ? null : base };
  // Where only a note was changed the answer is as it was: whoever changed the answer goes before.
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

/** The same answer given several times: by whoever gave it last, for all the reasons that were named. */
function togetherOf(sides: readonly SidedAnswer[]): SidedAnswer {
  const latest = latestOf(sides);
  if (latest.answer.is !== 'not-applicable') return latest;
  const reasons = new Set(sides.flatMap(({ answer }) => (answer.is === 'not-applicable' ? [answer.reason] : [])));
  return { ...latest, answer: { is: 'not-applicable', reason: [...reasons].toSorted().join('; ') } };
}

/** The one that was given last; equally late, the one whose text comes first, whatever the order of the parts. */
function latestOf(sides: readonly SidedAnswer[]): SidedAnswer {
  return sides.reduce((latest, sided) => {
    const later = compareInstants(sided.at, latest.at);
    return later > 0 || (later === 0 && plainText(sided) < plainText(latest)) ? sided : latest;
  });
}

/** Every different note that was written since the base; the base's own where none was. */
function joinedNotes(base: SidedAnswer | null, sides: readonly SidedAnswer[]): string | null {
  const before = base?.note ?? null;
  const written = sides.flatMap(({ note }) => (note === null || note === before ? [] : [note]));
  if (written.length > 0) return [...new Set(written)].toSorted().join('\n');
  const isTaken = sides.some(({ note }) => note === null && before !== null);
  return isTaken ? null : before;
}
