import type { SectionAssessment } from '../../../domain/scoring/assessment.ts';
import { weightOf } from '../../../domain/scoring/scoring.ts';
import type { Language } from '../../../domain/values/language.ts';
import { multiply, type Rational, sumOf } from '../../../domain/values/rational.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import type { View } from '../../sheet/view.ts';
import { exactText } from './exact-text.ts';

/** The numbers behind a section's percent. */
export interface SectionSums {
  readonly weights: Rational;
  readonly products: Rational;
}

/** Sums over the criteria with a mark. */
export function sectionSums({ criteria }: SectionAssessment): SectionSums {
  const marked = criteria.flatMap(({ criterion, mark }) =>
    mark === null ? [] : [{ weight: weightOf(criterion), mark }],
  );
  return {
    weights: sumOf(marked.map(({ weight }) => weight)),
    products: sumOf(marked.map(({ weight, mark }) => multiply(weight, mark))),
  };
}

/** How a section's percent follows from its sums, how many criteria are left out, and whether it counts. */
export function sectionNotes(assessed: SectionAssessment, { language, messages }: View): readonly string[] {
  const { explain } = messages;
  const { criteria, percent, section } = assessed;
  const { products, weights } = sectionSums(assessed);
  const leftOut = criteria.filter(({ mark }) => mark === null).length;
  return [
    percent === null
      ? explain.sectionNothing
      : explain.sectionSum({
          products: exactText(products, language),
          weights: exactText(weights, language),
          ...percentTexts(percent, language),
        }),
    ...(leftOut > 0 ? [explain.leftOut({ count: leftOut })] : []),
    ...(section.scored || percent === null ? [] : [explain.sectionNotScored]),
  ];
}

/** The percent exactly, if two decimals are not enough, and cut to two decimals. */
export function percentTexts(percent: Rational, language: Language): { readonly exact: string; readonly cut: string } {
  const cut = formatPercent(percent, language);
  const isWhole = (percent.numerator * 100n) % percent.denominator === 0n;
  return { exact: isWhole ? cut : exactText(percent, language), cut };
}
