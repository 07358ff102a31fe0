import type { Bounds, CoverageLabels } from '../domain/checklist/bounds.ts';
import type { BoundsFault } from '../domain/problem/fault.ts';
import type { Language } from '../domain/values/language.ts';
import { messagesIn } from './translator.ts';
import { boundsTextIn, type CountLabels, countLabelsIn } from './written/number-words.ts';
import { formatNumber } from './written/numbers-and-dates.ts';

/** Why a number is refused, as a sentence. `labels`: of a coverage with its own words for its numbers. */
export function boundsText(fault: BoundsFault, labels: CoverageLabels | null, language: Language): string {
  return boundsTextIn(messagesIn(language).numbers, fault, labels, language);
}

/** What the two numbers of a coverage are called, wherever they are asked for or shown. */
export function countLabels(labels: CoverageLabels | null, language: Language): CountLabels {
  return countLabelsIn(messagesIn(language).numbers, labels, language);
}

/** Which numbers are accepted, such as “a whole number from 0 to 100”; null: any. */
export function allowedText({ min, max, integer }: Bounds, language: Language): string | null {
  if (min === null && max === null && !integer) return null;
  const [from, to] = [min, max].map((each) => (each === null ? null : formatNumber(each, language)));
  return messagesIn(language).numbers.allowed({ isWhole: integer, from: from ?? null, to: to ?? null });
}

/** That a number is possible but unusual, and what is usual; null: it is not unusual. `found`: the number as it is shown. */
export function unusualText({ plausible }: Bounds, value: number, found: string, language: Language): string | null {
  const { unusual } = messagesIn(language).numbers;
  if (plausible === null) return null;
  const { from, to } = plausible;
  if ((from === null || value >= from) && (to === null || value <= to)) return null;
  const written = (limit: number | null) => (limit === null ? '' : formatNumber(limit, language));
  if (from === null) return unusual.to({ found, to: written(to) });
  if (to === null) return unusual.from({ found, from: written(from) });
  return unusual.between({ found, from: written(from), to: written(to) });
}
