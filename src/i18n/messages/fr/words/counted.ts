import { formatNumber } from '../../../written/numbers-and-dates.ts';

const plurals = new Intl.PluralRules('fr');

/** A number with its noun, in the singular or the plural. */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count, 'fr')} ${plurals.select(count) === 'one' ? one : many}`;
}
