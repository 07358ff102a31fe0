import { isCounts } from '../../../domain/answer-kinds/answer-kind-rules.ts';
import { neededOf, presentOf } from '../../../domain/answer-kinds/coverage.ts';
import type { GivenValue } from '../../../domain/audit/audit.ts';
import type { Criterion } from '../../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { toNumber } from '../../../domain/values/rational.ts';
import { unusualText } from '../../../i18n/bounds-text.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';

/** That numbers of an answer are possible but unusual, a sentence each; empty: none is. */
export function unusualTexts(criterion: Criterion, value: GivenValue, language: Language): readonly string[] {
  if (!('bounds' in criterion)) return [];
  const { unit, bounds } = criterion;
  return numbersIn(value).flatMap((each) => {
    const number = formatNumber(each, language);
    return unusualText(bounds, each, unit === null ? number : `${number} ${textIn(unit, language)}`, language) ?? [];
  });
}

function numbersIn(value: GivenValue): readonly number[] {
  if (typeof value === 'number') return [value];
  if (!isCounts(value)) return [];
  const needed = neededOf(value);
  const counts = [...(needed === null ? [] : [toNumber(needed)]), toNumber(presentOf(value))];
  return [...new Set(counts)];
}
