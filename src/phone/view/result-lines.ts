import { messagesIn } from '../../i18n/translator.ts';
import { formatPercent } from '../../i18n/written/numbers-and-dates.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import { plainView } from '../../report/sheet/view.ts';
import { levelText } from '../../report/words/facility/level-text.ts';
import { thresholdsOf } from '../../report/words/facility/rating.ts';
import type { Live } from '../filled/live.ts';

/** The result so far in sentences: the percent that `score` gives, that over what is answered, and the level. */
export function resultLines(
  { language, checklist }: FillPage,
  { assessment, answeredPercent }: Live,
): readonly string[] {
  const { phone } = messagesIn(language);
  const { percent, complete } = assessment;
  const written = (each: typeof percent) =>
    each === null ? null : formatPercent(each, language, thresholdsOf(checklist.ladder));
  const [whole, answered] = [written(percent), written(answeredPercent)];
  return [
    whole === null ? phone.noScore : phone.percent({ percent: whole }),
    ...(complete || answered === null ? [] : [phone.percentHint, phone.answeredPercent({ percent: answered })]),
    levelText(plainView(assessment, language)),
  ];
}
