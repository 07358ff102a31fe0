import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay, formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay, typedNumber } from '../../i18n/written/typed-number.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import { entryOf } from '../filled/filled.ts';
import type { Live } from '../filled/live.ts';
import type { Session } from '../session.ts';

/** What a person should know in answering, in the words of the walk. */
export function factsOn({ page }: Session, criterion: Criterion, live: Live): readonly string[] {
  const { language, audit, side, found } = page;
  const { walk, phone } = messagesIn(language);
  const response = audit.responses.get(criterion.id);
  const needed = live.needed(criterion);
  const claim = side === 'verified' ? (response?.self ?? null) : null;
  const other = found.get(criterion.id);
  const ruled = live.of(criterion.id).neededByRule;
  return [
    ...(needed === null
      ? []
      : [walk.neededByRule({ needed: formatNumber(needed, language), unit: unitOf(criterion, page.language) })]),
    ...(claim === null
      ? []
      : [
          walk.claimed({ answer: answerText(criterion, claim.answer, language, ruled), who: '' }),
          ...(claim.note === null ? [] : [walk.noteIs({ note: claim.note })]),
        ]),
    ...(other === undefined ? [] : [phone.foundByGroup({ answer: other })]),
    ...understoodText(criterion, live, language),
  ];
}

/** How a number or a day is understood, since a comma and a point mean different things to different people. */
function understoodText(criterion: Criterion, live: Live, language: Session['page']['language']): readonly string[] {
  const { walk } = messagesIn(language);
  const { pick, text } = entryOf(live.filled, criterion.id).typed;
  if (pick !== null) return [];
  if (criterion.kind === 'number') {
    const value = typedNumber(text, language);
    const written = value === null ? null : `${formatNumber(value, language)} ${unitOf(criterion, language)}`.trim();
    return written === null ? [] : [walk.understood({ value: written })];
  }
  if (criterion.kind !== 'date') return [];
  const day = typedDay(text, live.filled.auditedOn);
  return day === null || !isIsoDay(day) ? [] : [walk.understood({ value: formatDay(day, language) })];
}

function unitOf(criterion: Criterion, language: Session['page']['language']): string {
  return !('unit' in criterion) || criterion.unit === null ? '' : textIn(criterion.unit, language);
}
