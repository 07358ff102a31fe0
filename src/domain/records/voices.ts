import type { Answer, SidedAnswer, Voice } from '../audit/audit.ts';
import { compareInstants } from '../values/instant.ts';
import { canonicalJson, type JsonValue } from '../values/json.ts';

/** Everybody who gave this answer, whoever stands in front first. */
export function voicesOf({ answer, by, at, note, changed, also = [] }: SidedAnswer): readonly Voice[] {
  const reason = answer.is === 'not-applicable' ? answer.reason : null;
  return [{ by, at, note, reason, changed }, ...also];
}

/** An answer with all who gave it: of each person the latest word, the latest of all in front; null: nobody is left. */
export function answerOfVoices(answer: Answer, voices: readonly Voice[]): SidedAnswer | null {
  const byPerson = new Map<string | null, Voice>();
  for (const voice of voices) {
    const known = byPerson.get(voice.by);
    if (known === undefined || compareVoices(voice, known) > 0) byPerson.set(voice.by, voice);
  }
  const [first, ...also] = [...byPerson.values()].toSorted((a, b) => compareVoices(b, a));
  if (first === undefined) return null;
  const { by, at, note, reason, changed } = first;
  const said: Answer = answer.is === 'not-applicable' ? { is: answer.is, reason: reason ?? '' } : answer;
  return { answer: said, by, at, note, changed, ...(also.length === 0 ? {} : { also }) };
}

/** The answer without some who gave it; null: nobody is left. */
export function withoutVoices(sided: SidedAnswer | null, isOut: (voice: Voice) => boolean): SidedAnswer | null {
  if (sided === null) return null;
  const voices = voicesOf(sided);
  const left = voices.filter((voice) => !isOut(voice));
  return left.length === voices.length ? sided : answerOfVoices(sided.answer, left);
}

export function isSameVoice(a: Voice, b: Voice): boolean {
  return a.at === b.at && a.by === b.by && voiceText(a) === voiceText(b);
}

/** By time; equally late, the one whose text comes first counts as later, whatever the order of the audits. */
function compareVoices(a: Voice, b: Voice): number {
  const later = compareInstants(a.at, b.at);
  if (later !== 0) return later;
  const [one, other] = [voiceText(a), voiceText(b)];
  return one === other ? 0 : one < other ? 1 : -1;
}

function voiceText({ by, at, note, reason, changed }: Voice): string {
  return canonicalJson({ by, at, note, reason, changed } as JsonValue);
}
