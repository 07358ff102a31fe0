import { inGroups } from '../../../domain/audit/fingerprint.ts';
import { liftCosts } from '../../../domain/province/lift-costs.ts';
import type { LetterMark } from '../../../domain/template/letter.ts';
import type { Placeholder } from '../../../domain/template/report-template.ts';
import { textIn } from '../../../domain/values/language.ts';
import { formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import { levelOrNone } from '../../words/facility/level-text.ts';
import { thresholdsOf } from '../../words/facility/rating.ts';
import { longDate } from '../../words/letter/long-date.ts';
import { dayText } from '../frame/cells.ts';
import { amountText, missingLines } from '../frame/money.ts';
import { reportNumber, roundNames } from '../frame/province-head.ts';
import { fullReasons } from '../papers/reasons.ts';
import { namesIn, resultNames, standingsOf } from '../papers/standings.ts';
import { readyText } from '../results/deadlines.ts';
import type { LetterView, MarkValue, MarkValues } from './letter-view.ts';

/** Every mark of a letter in the language's words. */
export function letterMarkValues(view: LetterView): MarkValues {
  return { ...generalMarks(view), ...countMarks(view), ...moneyMarks(view), ...facilityMarks(view) };
}

type General = 'province' | 'round' | 'decision' | 'plan' | 'date' | 'report-number' | 'reply-by' | 'fingerprint';

function generalMarks(view: LetterView): Readonly<Record<General, MarkValue>> {
  const { province, messages, fingerprint, issue } = view;
  const provinces = [...new Set(province.facilities.flatMap(({ facility }) => facility.province ?? []))];
  const number = reportNumber(view);
  return {
    province: known(provinces.length === 1 ? (provinces[0] ?? null) : null),
    round: known(roundNames(view) || null),
    decision: blank('decision', view),
    plan: blank('plan', view),
    date: known(longDate(province.today, messages)),
    'report-number': { text: number, isGiven: !number.includes('…') },
    'reply-by': known(issue.replyBy === null ? null : dayText(issue.replyBy, view)),
    fingerprint: known(inGroups(fingerprint)),
  };
}

/** What the template has for it: a number once that is known, and dots until then. */
function blank(name: Placeholder, { template, language }: LetterView): MarkValue {
  const blanked = template.blanks[name];
  const text = blanked === undefined ? null : textIn(blanked, language);
  return { text, isGiven: text !== null && !text.includes('…') };
}

type Counted = 'facilities' | 'best-level' | `${'ready' | 'not-ready' | 'missing'}${'' | '-names'}`;

function countMarks(view: LetterView): Readonly<Record<Counted, MarkValue>> {
  const { best, ready, notReady, missing } = standingsOf(view);
  const count = (number: number): MarkValue => counted(number, view.messages.letters.facilities({ count: number }));
  return {
    facilities: count(view.province.facilities.length),
    'best-level': known(best),
    ready: count(ready.length),
    'ready-names': counted(ready.length, resultNames(ready, view)),
    'not-ready': count(notReady.length),
    'not-ready-names': counted(notReady.length, resultNames(notReady, view)),
    missing: count(missing.length),
    'missing-names': counted(missing.length, namesIn(missing, view)),
  };
}

type Amounts =
  | 'once'
  | 'yearly'
  | 'total'
  | `lift-${'once' | 'yearly' | 'total' | 'facilities' | 'unpriced'}`
  | 'unpriced'
  | 'left-out';

/** With all that comes on top, as the workbook sums them. */
function moneyMarks(view: LetterView): Readonly<Record<Amounts, MarkValue>> {
  const { currency, estimate, unpriced, unquantified } = view.province.investment;
  const { lifted, money, unpriced: unpricedOfLift } = liftCosts(standingsOf(view).notReady);
  const lift = lifted.length === 0 ? null : money;
  const amount = (value: number | null | undefined): MarkValue =>
    currency === null || value === null || value === undefined
      ? known(null)
      : counted(value, amountText(value, currency, view));
  const both = (each: typeof lift) => (each === null ? null : each.once.total + each.yearly.total);
  const open = unpriced + unquantified;
  return {
    once: amount(estimate?.once.total),
    yearly: amount(estimate?.yearly.total),
    total: amount(both(estimate)),
    'lift-once': amount(lift?.once.total),
    'lift-yearly': amount(lift?.yearly.total),
    'lift-total': amount(both(lift)),
    'lift-facilities': counted(lifted.length, view.messages.letters.facilities({ count: lifted.length })),
    'lift-unpriced': counted(unpricedOfLift, view.messages.letters.purchases({ count: unpricedOfLift })),
    unpriced: counted(open, view.messages.letters.lines({ count: open })),
    'left-out': known(missingLines(view)),
  };
}

type OfFacility = Exclude<LetterMark, General | Counted | Amounts>;

function facilityMarks(view: LetterView): Readonly<Record<OfFacility, MarkValue>> {
  const { reminded, language, messages, province } = view;
  const { facility, result = null, overdue = [] } = reminded ?? {};
  const percent = result?.percent ?? null;
  const reasons = result === null ? '' : fullReasons(result, view);
  const [longest] = overdue;
  return {
    facility: known(facility?.name ?? null),
    unit: known(facility === undefined ? null : (facility.unit?.name ?? facility.name)),
    'audited-on': known(result === null ? null : longDate(result.auditedOn, messages)),
    level: known(result === null ? null : levelOrNone(province.checklist, result.level, language)),
    percent: known(
      percent === null || result === null
        ? null
        : formatPercent(percent, language, thresholdsOf(result.checklist.ladder)),
    ),
    reasons: { text: reasons === '' ? null : reasons, isGiven: reasons !== '' },
    'ready-day': known(result === null ? null : readyText(result, view)),
    overdue: counted(overdue.length, messages.letters.overdue({ count: overdue.length })),
    'longest-overdue': known(longest === undefined ? null : messages.letters.days({ count: longest.days })),
  };
}

function known(text: string | null): MarkValue {
  return { text, isGiven: text !== null };
}

function counted(count: number, text: string): MarkValue {
  return { text, isGiven: count > 0 };
}
