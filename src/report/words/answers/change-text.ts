import { isCounts } from '../../../domain/answer-kinds/answer-kind-rules.ts';
import { neededOf, presentOf } from '../../../domain/answer-kinds/coverage.ts';
import type { Criterion } from '../../../domain/checklist/checklist.ts';
import type { CriterionChange, Stand } from '../../../domain/scoring/comparison.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { compare, type Rational, toNumber } from '../../../domain/values/rational.ts';
import { type Messages, messagesIn } from '../../../i18n/translator.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { type Cell, type Tone, text } from '../../sheet/sheet.ts';
import { answerText } from './answer-text.ts';

/** One change in a sentence, such as "SRV-02: 1 → 2 máy chủ". */
export function changeSentence({ criterion, before, after }: CriterionChange, language: Language): string {
  const { changed } = messagesIn(language).province;
  return changed({ criterion: criterion.id, ...partsOf(criterion, before, after, language) });
}

/** The direction of a change in words; a criterion without a mark in one round is not "unchanged". */
export function directionCell({ direction, before, after }: CriterionChange, { province }: Messages): Cell {
  const shown = before.mark === null || after.mark === null ? 'unmarked' : direction;
  return text(province.direction[shown], { tone: tones[direction] });
}

const tones: Readonly<Record<CriterionChange['direction'], Tone>> = {
  better: 'good',
  worse: 'bad',
  'same-mark': 'muted',
};

/** If the number needed stayed the same, only the number present is given, with the unit once. */
function partsOf(criterion: Criterion, before: Stand, after: Stand, language: Language) {
  const [was, is] = [countsOf(before), countsOf(after)];
  if (was !== null && is !== null && isEqual(was.needed, is.needed)) {
    const unit = !('unit' in criterion) || criterion.unit === null ? '' : ` ${textIn(criterion.unit, language)}`;
    return { before: formatNumber(was.present, language), after: `${formatNumber(is.present, language)}${unit}` };
  }
  return { before: standText(criterion, before, language), after: standText(criterion, after, language) };
}

function countsOf({ state, answer, needed }: Stand) {
  if (state !== 'answered' || answer?.is !== 'given' || !isCounts(answer.value)) return null;
  return { present: toNumber(presentOf(answer.value)), needed: needed ?? neededOf(answer.value) };
}

function isEqual(a: Rational | null, b: Rational | null): boolean {
  return a === null || b === null ? a === b : compare(a, b) === 0;
}

function standText(criterion: Criterion, { state, answer, needed }: Stand, language: Language): string {
  if (state === 'answered' || state === 'not-applicable') {
    const shown = answerText(criterion, answer, language, needed);
    if (shown !== '') return shown;
  }
  return messagesIn(language).words.state[state];
}
