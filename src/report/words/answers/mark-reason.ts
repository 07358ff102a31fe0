import { isCounts, isOptionList, isText } from '../../../domain/answer-kinds/answer-kind-rules.ts';
import { presentOf } from '../../../domain/answer-kinds/coverage.ts';
import type { GivenValue } from '../../../domain/audit/audit.ts';
import type { Band, Criterion } from '../../../domain/checklist/checklist.ts';
import type { CriterionAssessment } from '../../../domain/scoring/assessment.ts';
import { daysBetween } from '../../../domain/values/days.ts';
import type { Language } from '../../../domain/values/language.ts';
import {
  compare,
  divide,
  hundred,
  multiply,
  type Rational,
  rational,
  toNumber,
} from '../../../domain/values/rational.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatNumber, formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { answerText } from './answer-text.ts';

/** Why a criterion has its mark, detailed enough to recompute it by hand. */
export function markReason(assessed: CriterionAssessment, auditedOn: string, language: Language): string {
  const { reason } = messagesIn(language).answers;
  const { criterion, state, answer } = assessed;
  switch (state) {
    case 'inactive':
      return reason.inactive;
    case 'not-applicable':
      return answer?.is === 'not-applicable' ? reason.notApplicable : reason.neededNothing;
    case 'unanswered':
      return reason.unanswered;
    case 'no-evidence':
      return reason.noEvidence;
    case 'answered':
      if (!criterion.scored) return reason.notScored;
      if (assessed.mark === null || answer?.is !== 'given') return reason.answerNotScored;
      return givenReason(assessed, answer.value, auditedOn, language);
  }
}

function givenReason(assessed: CriterionAssessment, value: GivenValue, auditedOn: string, language: Language): string {
  const { reason } = messagesIn(language).answers;
  const { criterion } = assessed;
  const shown = answerText(criterion, assessed.answer, language);
  switch (criterion.kind) {
    case 'judgement':
      return reason.judgement({ judgement: shown });
    case 'choice':
      return reason.option({ option: shown });
    case 'checks':
      return isOptionList(value) ? checksReason(criterion, value, language) : '';
    case 'number':
      return typeof value === 'number' ? bandReason(criterion.bands, value, language, 'value') : reason.neverMeasured;
    case 'date':
      if (!isText(value) || value === 'never') return reason.never;
      return bandReason(criterion.bands, daysBetween(value, auditedOn), language, 'age');
    case 'coverage':
      return isCounts(value) && assessed.needed !== null
        ? coverageReason(criterion, presentOf(value), assessed.needed, language)
        : '';
    case 'text':
      return reason.notScored;
  }
}

function checksReason(
  criterion: Extract<Criterion, { kind: 'checks' }>,
  checked: readonly string[],
  language: Language,
): string {
  const shareOf = (ids: readonly string[] | null) =>
    criterion.options.reduce((sum, { id, mark }) => (ids === null || ids.includes(id) ? sum + (mark ?? 1) : sum), 0);
  return messagesIn(language).answers.reason.checks({
    checked: formatNumber(shareOf(checked), language),
    all: formatNumber(shareOf(null), language),
  });
}

function bandReason(bands: readonly Band[], value: number, language: Language, what: 'value' | 'age'): string {
  const { reason } = messagesIn(language).answers;
  const shown = formatNumber(value, language);
  const band = bands.find(({ from, to }) => (from === null || from <= value) && (to === null || value <= to));
  if (band === undefined) return what === 'age' ? reason.ageNoBand({ days: shown }) : reason.noBand({ value: shown });
  const within = bandText(band, language);
  return what === 'age' ? reason.age({ days: shown, band: within }) : reason.band({ value: shown, band: within });
}

function bandText({ from, to }: Band, language: Language): string {
  const { reason } = messagesIn(language).answers;
  const end = (number: number) => formatNumber(number, language);
  if (from === null) return to === null ? reason.bandOpen : reason.bandTo({ to: end(to) });
  return to === null ? reason.bandFrom({ from: end(from) }) : reason.bandBetween({ from: end(from), to: end(to) });
}

function coverageReason(
  { full, zero }: Extract<Criterion, { kind: 'coverage' }>,
  present: Rational,
  needed: Rational,
  language: Language,
): string {
  const { reason } = messagesIn(language).answers;
  const share = divide(present, needed);
  const asPercent = (value: Rational) => formatPercent(multiply(hundred, value), language);
  const counts = {
    present: formatNumber(toNumber(present), language),
    needed: formatNumber(toNumber(needed), language),
    share: asPercent(share),
  };
  if (compare(share, rational(full)) >= 0) return reason.shareFull({ ...counts, full: asPercent(rational(full)) });
  if (compare(share, rational(zero)) < 0) return reason.shareZero({ ...counts, zero: asPercent(rational(zero)) });
  return reason.share(counts);
}
