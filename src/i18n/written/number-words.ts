import type { CoverageLabels } from '../../domain/checklist/bounds.ts';
import type { BoundsFault } from '../../domain/problem/fault.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { formatNumber } from './numbers-and-dates.ts';

/** Numbers in answers: what the two of a coverage are called, and why one is refused. `name`: what a number is called; null: it is the only one. */
export interface NumberWords {
  readonly needed: string;
  readonly present: string;
  readonly fault: {
    readonly below: (of: { name: string | null; found: string; min: string }) => string;
    readonly above: (of: { name: string | null; found: string; max: string }) => string;
    readonly fraction: (of: { name: string | null; found: string }) => string;
    readonly beyondNeeded: (of: { name: string; found: string; other: string; needed: string }) => string;
  };
}

/** What the two numbers of a coverage are called, wherever they are asked for or shown. */
export interface CountLabels {
  readonly needed: string;
  readonly present: string;
}

export function countLabelsIn(words: NumberWords, labels: CoverageLabels | null, language: Language): CountLabels {
  return labels === null
    ? { needed: words.needed, present: words.present }
    : { needed: textIn(labels.needed, language), present: textIn(labels.present, language) };
}

/** Why a number is refused, as a sentence. */
export function boundsTextIn(
  words: NumberWords,
  fault: BoundsFault,
  labels: CoverageLabels | null,
  language: Language,
): string {
  const names = countLabelsIn(words, labels, language);
  const name = fault.part === 'value' ? null : names[fault.part];
  const found = formatNumber(fault.found, language);
  switch (fault.is) {
    case 'below':
      return words.fault.below({ name, found, min: formatNumber(fault.min, language) });
    case 'above':
      return words.fault.above({ name, found, max: formatNumber(fault.max, language) });
    case 'fraction':
      return words.fault.fraction({ name, found });
    case 'beyond-needed': {
      const needed = formatNumber(fault.needed, language);
      return words.fault.beyondNeeded({ name: names.present, found, other: names.needed, needed });
    }
  }
}
