import type { Language } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { currencyIn, formatNumber } from '../../../i18n/written/numbers-and-dates.ts';

/** An amount in millions or billions with at most two decimals, rounded up, so that the sum named is always enough. */
export function shortMoney(amount: number, currency: string, language: Language): string {
  const { words } = messagesIn(language);
  const scale = moneyScale(amount);
  const rounded = Math.ceil((amount * 100) / scale.by) / 100;
  const unit = currencyIn(language, currency);
  if (scale.word === null) return `${formatNumber(rounded, language, 2)} ${unit}`;
  return words.inUnits[scale.word]({ number: formatNumber(rounded, language, 2), count: rounded, unit });
}

/** The unit that amounts up to this one are best shown in. */
function moneyScale(most: number): { readonly by: number; readonly word: 'million' | 'billion' | null } {
  if (most >= 1e9) return { by: 1e9, word: 'billion' };
  return most >= 1e6 ? { by: 1e6, word: 'million' } : { by: 1, word: null };
}
