import type { SidedAnswer } from '../audit/audit.ts';
import { answerOfVoices, voicesOf } from '../records/voices.ts';
import { isSameAnswer } from '../scoring/agreement.ts';
import { distinct, plainText } from './three-way.ts';

/** The combined answer of one side, or the answers to choose from. */
export type CombinedSide =
  | {
      readonly is: 'agreed';
      readonly sided: SidedAnswer | null;
      /** The base's answer as somebody confirmed or noted on it while another gave a new one; its notes stay readable. */
      readonly passed: SidedAnswer | null;
    }
  | { readonly is: 'differing'; readonly between: readonly SidedAnswer[]; readonly passed: SidedAnswer | null };

/**
 * The same answer given twice agrees, with everybody who gave it. A part that took an answer away has no say against one that gave another;
 * differing answers are never decided here. What was taken out or decided against is not among `parts` any more.
 */
export function combineSided(base: SidedAnswer | null, parts: readonly (SidedAnswer | null)[]): CombinedSide {
  const changed = parts.filter((sided) => plainText(sided) !== plainText(base));
  const given = changed.filter((sided) => sided !== null);
  if (given.length === 0) return { is: 'agreed', sided: changed.length > 0 ? null : base, passed: null };
  // Where only a note was changed the answer is as it was: whoever changed the answer goes before.
  const isKept = ({ answer }: SidedAnswer) => base !== null && isSameAnswer(answer, base.answer);
  const answered = given.filter((sided) => !isKept(sided));
  if (answered.length === 0) return { is: 'agreed', sided: together(given), passed: null };
  const between = distinct(answered, (a, b) => isSameAnswer(a.answer, b.answer)).flatMap(
    ({ value }) => together(answered.filter((sided) => isSameAnswer(sided.answer, value.answer))) ?? [],
  );
  const noted = together(given.filter(isKept));
  const passed = noted !== null && voicesOf(noted).some(({ note }) => note !== null) ? noted : null;
  const [only] = between;
  if (only !== undefined && between.length === 1) return { is: 'agreed', sided: only, passed };
  return { is: 'differing', between, passed };
}

/** The same answer given several times, with all who gave it; null where nobody did. */
function together(sides: readonly SidedAnswer[]): SidedAnswer | null {
  const [first] = sides.toSorted((a, b) => (plainText(a) < plainText(b) ? -1 : 1));
  if (first === undefined || sides.every((each) => plainText(each) === plainText(first))) return first ?? null;
  return answerOfVoices(first.answer, sides.flatMap(voicesOf));
}
