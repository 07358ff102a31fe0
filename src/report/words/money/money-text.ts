import type { Money } from '../../../domain/money/money.ts';
import type { Language } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { formatMoney } from '../../../i18n/written/numbers-and-dates.ts';

/** An amount before tax and with all that comes on top; that its VAT is not known, where it is not. */
export function moneyText(money: Money, currency: string, language: Language, messages: Messages): string {
  const net = formatMoney(money.net, currency, language);
  if (money.net === 0) return net;
  if (money.vat === null) return messages.money.netWithoutVat({ net });
  return messages.money.netAndTotal({ net, total: formatMoney(money.total, currency, language) });
}
