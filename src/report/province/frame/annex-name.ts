import type { ProvinceSheet } from '../../../domain/template/report-layout.ts';
import type { ProvinceView } from './province-view.ts';

/** How a sentence refers to an annex: by its number, or by its title where the template leaves it out. */
export function annexName(id: ProvinceSheet, { numerals, messages }: ProvinceView): string {
  const numeral = numerals.get(id);
  return numeral === undefined ? messages.province.sheets[id].title : messages.report.annex({ numeral });
}
