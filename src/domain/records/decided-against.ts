import type { Decision, Response, SidedAnswer } from '../audit/audit.ts';
import { isSameAnswer } from '../scoring/agreement.ts';
import { compareInstants } from '../values/instant.ts';
import { isSameValue } from '../values/same-value.ts';
import { isSameVoice, voicesOf, withoutVoices } from './voices.ts';

/**
 * An answer without those words that lost a conflict which was decided; null: nothing is left of it. Where audits decided the same
 * differently, the later decision goes before if one of them knows of both; else the words stay, to be decided again.
 */
export function withoutDecidedAgainst(
  sided: SidedAnswer | null,
  all: readonly Pick<Response, 'decisions'>[],
): SidedAnswer | null {
  const decisions = all.flatMap((each) => each.decisions);
  if (sided === null || decisions.length === 0) return sided;
  return withoutVoices(sided, (voice) => {
    const about = decisions.filter(({ between }) => between.some((each) => holds(each, sided, voice)));
    const isAgainst = ({ between, chosen }: Decision) => {
      const taken = chosen === null ? undefined : between[chosen];
      return taken !== undefined && !holds(taken, sided, voice);
    };
    if (about.length === 0 || !about.some(isAgainst)) return false;
    if (about.every(isAgainst)) return true;
    const isKnown = all.some((each) => about.every((one) => each.decisions.some((other) => isSameValue(one, other))));
    const latest = about.toSorted((a, b) => compareInstants(b.at, a.at));
    const tied = latest.filter(({ at }) => compareInstants(at, latest[0]?.at ?? null) === 0);
    return isKnown && tied.every(isAgainst);
  });
}

function holds(option: SidedAnswer, { answer }: SidedAnswer, voice: Parameters<typeof isSameVoice>[0]): boolean {
  return isSameAnswer(option.answer, answer) && voicesOf(option).some((each) => isSameVoice(each, voice));
}
