import type { FinalProblemParams } from '../../../../domain/problem/final-problem.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';
import { textIn } from '../../../../domain/values/language.ts';
import { listOf } from '../../../written/list-of.ts';
import { namesCounted } from '../../../written/names-counted.ts';
import { formatDay, formatNumber } from '../../../written/numbers-and-dates.ts';
import { counted } from '../words/counted.ts';

/** Why papers are not written as final ones, and what mends it. */
export const finalProblems: {
  readonly [Code in keyof FinalProblemParams]: (params: ProblemParams[Code]) => string;
} = {
  'final-unanswered': ({ facility, count, sections }) =>
    `${facility}: ${counted(count, 'criterion is', 'criteria are')} not answered (${names(sections)}). Answer them, with walk or answer, or leave the section out of the round.`,
  'final-past': ({ facility, count, first }) =>
    `${facility}: the day of ${counted(count, 'plan', 'plans')} is past (the first: ${formatDay(first, 'en')}). Give new days with plan --due, or record them as done.`,
  'final-unpriced': ({ facility, count, items }) =>
    `${facility}: ${counted(count, 'purchase has', 'purchases have')} no price or quantity and no note that says why (${itemNames(items)}). Complete the price list or the quantity (plan --quantity), or add a note to the purchase.`,
  'final-mixed-money': (params) =>
    params.mixed === 'currencies'
      ? `the amounts are in several currencies (${params.currencies.join(', ')}) and can’t be added. Give one list with --prices.`
      : `${params.facility}: the VAT of ${counted(params.count, 'line is', 'lines are')} not known, while it is of the others. Complete vat and vatIncluded in the price list.`,
  'final-note': ({ facility, text }) =>
    `${facility}: a note for inspectors stands in the text of the minutes: “${text}”. Take it out.`,
  'final-unverified': ({ facility, count }) =>
    `${facility}: ${counted(count, 'critical criterion is', 'critical criteria are')} not verified on the spot, or lacks its evidence. Record the verified answers and the evidence.`,
  'final-empty-annex': ({ sheet }) => `the annex “${sheet}” holds nothing. Leave it out in the template (show: false).`,
  'final-small-text': ({ sheet, points }) =>
    `the text of “${sheet}” would print in ${formatNumber(points, 'en')} points; at least 10 are needed. Hide columns in the template or make them narrower.`,
};

/** Each name once; of one that several lines have, how many. */
function itemNames(texts: FinalProblemParams['final-unpriced']['items']): string {
  return namesCounted(texts, 'en', ({ name, count }) => `${name} (${counted(count, 'purchase', 'purchases')})`);
}

function names(texts: FinalProblemParams['final-unanswered']['sections']): string {
  return listOf(
    texts.map((text) => textIn(text, 'en')),
    'en',
  );
}
