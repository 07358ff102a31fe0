import type { Purchase } from '../domain/audit.ts';
import { formatNumber } from '../i18n/numbers-and-dates.ts';
import type { View } from './view.ts';

/** Where the money for a purchase comes from and when, each part of a split one on a line of its own. */
export function fundingText(purchases: readonly Purchase[], { language, messages, withheld }: View): string {
  const { money } = messages;
  return purchases
    .map(({ quantity, fundingSource, year, note }) => {
      const source = fundingSource === null ? null : (money.fundingSource[fundingSource] ?? fundingSource);
      const several = purchases.length > 1 && quantity !== null ? formatNumber(quantity, language) : null;
      const line = money.funding({ quantity: several, source, year });
      return note === null || withheld.isPublic ? line : money.fundingNote({ line, note });
    })
    .filter((line) => line !== '')
    .join('\n');
}
