import type { Ladder } from '../../../domain/checklist/checklist.ts';
import { compare, type Rational, rational } from '../../../domain/values/rational.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import type { Signs, Tone } from '../../sheet/sheet.ts';
import type { View } from '../../sheet/view.ts';

export type Rating = Exclude<Tone, 'muted'>;

/** Compares a percent with the ladder's thresholds: reaches the best level's, the lowest level's, or neither. */
export function ratingOf(percent: Rational, ladder: Ladder): Rating | null {
  const thresholds = thresholdsOf(ladder);
  const [highest, lowest] = [thresholds[0], thresholds.at(-1)];
  if (highest === undefined || lowest === undefined) return null;
  if (compare(percent, rational(highest)) >= 0) return 'good';
  return compare(percent, rational(lowest)) >= 0 ? 'middling' : 'bad';
}

/** The sentence that explains the rating's words; null if the ladder has no percents. */
export function ratingNote({ assessment, language, messages }: View): string | null {
  const thresholds = thresholdsOf(assessment.checklist.ladder);
  const [highest, lowest] = [thresholds[0], thresholds.at(-1)];
  if (highest === undefined || lowest === undefined) return null;
  const shown = (percent: number) => formatPercent(rational(percent), language);
  return highest === lowest
    ? messages.report.ratingNoteOne({ high: shown(highest) })
    : messages.report.ratingNote({ high: shown(highest), low: shown(lowest) });
}

/** The signs before shares: ● from the best level's threshold on, ◐ from the lowest level's, else ○; undefined: the ladder has no percents. */
export function percentSigns(ladder: Ladder): Signs | undefined {
  const thresholds = thresholdsOf(ladder);
  const [highest, lowest] = [thresholds[0], thresholds.at(-1)];
  if (highest === undefined || lowest === undefined) return undefined;
  return { full: highest / 100, part: lowest / 100 };
}

/** Percents that levels or stages ask for of the whole, highest first. */
export function thresholdsOf(ladder: Ladder): readonly number[] {
  const asked = ladder.kind === 'levels' ? ladder.levels : ladder.stages;
  return asked.flatMap(({ minPercent }) => (minPercent === null ? [] : [minPercent])).sort((a, b) => b - a);
}
