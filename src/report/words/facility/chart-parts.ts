import type { Ladder } from '../../../domain/checklist/checklist.ts';
import type { Language } from '../../../domain/values/language.ts';
import { hundred, multiply, rational } from '../../../domain/values/rational.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { currencyIn, formatPercent } from '../../../i18n/written/numbers-and-dates.ts';
import type { Chart } from '../../sheet/sheet.ts';
import { percentSigns } from './rating.ts';

/** Title and scale of a chart of money: millions or billions, named in the title, so that no axis shows rows of zeros. */
export function moneyTitle(
  title: string,
  most: number,
  currency: string,
  language: Language,
): Pick<Chart, 'title' | 'scale'> {
  const { chartUnit, chartUnits } = messagesIn(language).report;
  const unit = currencyIn(language, currency);
  if (most >= 1e10) return { title: chartUnit({ title, unit: chartUnits.billion({ unit }) }), scale: 1_000_000_000 };
  if (most >= 1e6) return { title: chartUnit({ title, unit: chartUnits.million({ unit }) }), scale: 1_000_000 };
  return { title: chartUnit({ title, unit }) };
}

/** Title and signs of a chart of percents, which the title explains; no signs: the ladder asks for no percent. */
export function percentTitle(title: string, ladder: Ladder, language: Language): Pick<Chart, 'title' | 'signs'> {
  const signs = percentSigns(ladder);
  if (signs === undefined) return { title };
  const shown = (share: number) => formatPercent(multiply(hundred, rational(share)), language);
  const { chartSigns } = messagesIn(language).report;
  return { title: chartSigns({ title, full: shown(signs.full), part: shown(signs.part) }), signs };
}
