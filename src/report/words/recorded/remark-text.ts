import type { Checklist } from '../../../domain/checklist/checklist.ts';
import type { LikelySame } from '../../../domain/lists/facility-identity.ts';
import type { PriceRemark } from '../../../domain/lists/price-remarks.ts';
import type { RosterRemark } from '../../../domain/lists/roster-remarks.ts';
import type { IdentityRemark } from '../../../domain/province/identity-remarks.ts';
import type { PriceList } from '../../../domain/scoring/price-list.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../../i18n/translator.ts';
import { currencyIn, formatDay, formatMoney } from '../../../i18n/written/numbers-and-dates.ts';

/** A remark on a price list as a sentence. */
export function priceRemarkText(
  remark: PriceRemark,
  checklist: Checklist,
  { currency }: PriceList,
  today: string,
  language: Language,
): string {
  const say = messagesIn(language).exchange.priceRemarks;
  const money = (amount: number) => formatMoney(amount, currency, language);
  switch (remark.code) {
    case 'missing-item':
    case 'no-price':
    case 'zero-price':
      return say[remark.code]({ items: itemNames(remark.items, checklist, language) });
    case 'no-known-item':
      return say['no-known-item']();
    case 'doubtful-amount': {
      const items = itemNames(remark.items, checklist, language);
      return say['doubtful-amount']({ items, currency: currencyIn(language, currency) });
    }
    case 'past-day': {
      const items = itemNames(remark.items, checklist, language);
      return say['past-day']({ items, until: formatDay(remark.until, language), today: formatDay(today, language) });
    }
    case 'few-sources':
      return say['few-sources']({ items: itemNames(remark.items, checklist, language), count: remark.count });
    case 'unknown-item':
      return say['unknown-item'](remark);
    case 'odd-unit': {
      const { item, unit } = remark;
      return say['odd-unit']({ item, unit, expected: unitOf(item, checklist, language) });
    }
    case 'far-from-sources': {
      const { item, price, least, most } = remark;
      return say['far-from-sources']({ item, price: money(price), least: money(least), most: money(most) });
    }
    case 'sources-apart':
      return say['sources-apart']({ item: remark.item, least: money(remark.least), most: money(remark.most) });
    case 'far-from-others': {
      const { item, price, median, lists } = remark;
      return say['far-from-others']({ item, price: money(price), median: money(median), lists });
    }
  }
}

/** One item with its name; several by their ids, as in the price list. */
function itemNames(items: readonly string[], checklist: Checklist, language: Language): string {
  const [only = '', ...others] = items;
  if (others.length > 0) return items.join(', ');
  const item = checklist.items.get(only);
  return item === undefined ? only : `${only} (${textIn(item.label, language)})`;
}

function unitOf(item: string, checklist: Checklist, language: Language): string {
  const unit = checklist.items.get(item)?.unit ?? null;
  return unit === null ? '' : textIn(unit, language);
}

/** A remark on a roster as a sentence. */
export function rosterRemarkText(remark: RosterRemark, { profile }: Checklist, language: Language): string {
  const say = messagesIn(language).exchange.rosterRemarks;
  const asked = (id: string) => {
    const question = profile.find((each) => each.id === id);
    return question === undefined ? id : textIn(question.question, language);
  };
  switch (remark.code) {
    case 'no-facilities':
      return say['no-facilities']();
    case 'no-known-kind':
      return say['no-known-kind']({ kinds: remark.kinds.join(', ') });
    case 'garbled-text':
      return say['garbled-text']({ id: remark.facility, text: remark.text, meant: remark.meant });
    case 'same-name':
    case 'id-case':
      return likelySameText(remark, messagesIn(language));
    case 'former-id-used':
      return say['former-id-used']({ id: remark.facility, former: remark.former });
    case 'former-id-twice':
      return say['former-id-twice']({ id: remark.facility, former: remark.former, other: remark.other });
    case 'merged-into-unknown':
      return say['merged-into-unknown']({ id: remark.facility, into: remark.into });
    case 'merged-circle':
      return say['merged-circle']({ ids: remark.ids.join(' → ') });
    case 'unit-names':
      return say['unit-names']({ unit: remark.unit, names: remark.names.join('; ') });
    case 'unknown-kind':
      return say['unknown-kind']({ id: remark.facility, kind: remark.kind, known: remark.known.join(', ') });
    case 'unknown-profile':
      return say['unknown-profile']({ id: remark.facility, question: remark.question });
    case 'unknown-option': {
      const { facility: id, question, value, options } = remark;
      return say['unknown-option']({ id, question: asked(question), value, options: options.join(', ') });
    }
    case 'missing-profile':
      return say['missing-profile']({ id: remark.facility, questions: remark.questions.join(', ') });
  }
}

/** A doubt about which facility is which, as a sentence. */
export function identityRemarkText(remark: IdentityRemark, messages: Messages): string {
  if (remark.code !== 'unlisted') return likelySameText(remark, messages);
  const { facility: id, name, nearest } = remark;
  return messages.merging.unlisted({ id, name, nearest });
}

function likelySameText(remark: LikelySame, { exchange }: Messages): string {
  const say = exchange.rosterRemarks;
  const { facility: id, other } = remark;
  return remark.code === 'same-name'
    ? say['same-name']({ id, other, name: remark.name })
    : say['id-case']({ id, other });
}
