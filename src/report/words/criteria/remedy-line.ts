import type { Checklist, QuantityRule, Remedy } from '../../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';

/** A remedy as defined, in one line: act, authority, what to do or buy, quantity rule and frequency. */
export function remedyLine(remedy: Remedy, checklist: Checklist, language: Language): string {
  const { checklists, words } = messagesIn(language);
  const { item, action, leadDays, coveredBy } = remedy;
  const parts = [
    words.act[remedy.act],
    words.authority[remedy.authority],
    ...(action === null ? [] : [textIn(action, language)]),
    ...(item === null ? [] : [itemName(item, checklist, language), quantityOf(remedy, language)]),
    ...(leadDays === null ? [] : [checklists.leadDays({ days: formatNumber(leadDays, language) })]),
    ...(coveredBy.length === 0 ? [] : [checklists.coveredBy({ ids: coveredBy.join(', ') })]),
  ];
  return parts.join('; ');
}

function itemName(id: string, { items }: Checklist, language: Language): string {
  const item = items.get(id);
  return item === undefined ? id : textIn(item.label, language);
}

function quantityOf({ quantity, frequency }: Remedy, language: Language): string {
  const { checklists, words } = messagesIn(language);
  return checklists.quantity({ rule: ruleText(quantity, language), frequency: words.frequency[frequency] });
}

function ruleText(rule: QuantityRule, language: Language): string {
  const { quantities } = messagesIn(language).checklists;
  switch (rule.kind) {
    case 'gap':
    case 'value':
      return rule.per === null
        ? quantities[rule.kind]
        : quantities.per({ rule: quantities[rule.kind], per: formatNumber(rule.per, language) });
    case 'fixed':
      return formatNumber(rule.quantity, language);
    case 'asked':
      return quantities.asked;
  }
}
