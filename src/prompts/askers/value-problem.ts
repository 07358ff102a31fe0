import { boundsFault } from '../../domain/answer-kinds/bounds-fault.ts';
import type { GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { boundsText } from '../../i18n/bounds-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { unusualTexts } from '../../report/words/answers/unusual-texts.ts';
import type { Asked } from './asker.ts';

/** Why a value is refused, as a sentence; null: it is not. */
export function refusedText({ criterion, needed, language }: Asked<Criterion>, value: GivenValue): string | null {
  const fault = boundsFault(criterion, value, needed);
  return fault === null ? null : boundsText(fault, 'labels' in criterion ? criterion.labels : null, language);
}

/** What is unusual about a value, with the question whether it is meant; null: nothing is. */
export function doubtText({ criterion, language }: Asked<Criterion>, value: GivenValue): string | null {
  const texts = unusualTexts(criterion, value, language);
  return texts.length === 0 ? null : [...texts, messagesIn(language).walk.enterIfMeant].join(' ');
}
