import type { DateCriterion } from '../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay } from '../../i18n/written/typed-number.ts';
import { type Asked, type Asker, nothingDrawn, type Step, stay } from './asker.ts';

interface LineState {
  readonly line: string;
}

/** A day, typed as 5/8/2025 or 2025-08-05; `k`: never. */
export const dateAsker: Asker<DateCriterion, LineState> = {
  start: () => ({ line: '' }),
  press: (asked, state, key) => {
    if (key.name === 'return') return finish(asked, state);
    if (key.name === 'escape') return stay({ line: '' });
    if (key.name === 'k' && state.line === '') return { is: 'answer', value: 'never' };
    return stay({ line: key.line });
  },
  isPending: ({ line }) => line !== '',
  line: ({ line }) => line,
  draw: ({ language, auditedOn }, { line }) => {
    const { walk } = messagesIn(language);
    const day = typedDay(line, auditedOn);
    const isDay = day !== null && isIsoDay(day);
    return {
      ...nothingDrawn,
      label: walk.date,
      below: isDay ? walk.understood({ value: formatDay(day, language) }) : null,
      keys: [
        { key: walk.enterKey, does: line === '' ? walk.howTo.afterDay : walk.howTo.record },
        ...(line === '' ? [{ key: 'k', does: walk.noneKeys.never }] : []),
      ],
    };
  },
  takesText: true,
  typed: 'line',
  hasRows: false,
};

function finish({ canConfirm, language, auditedOn }: Asked<DateCriterion>, state: LineState): Step<LineState> {
  const { walk } = messagesIn(language);
  if (state.line === '') return canConfirm ? { is: 'confirm' } : { is: 'problem', text: walk.typeFirst, state };
  const day = typedDay(state.line, auditedOn);
  if (day === null || !isIsoDay(day)) return { is: 'problem', text: walk.notADay, state };
  if (day > auditedOn) {
    return { is: 'problem', text: walk.dayAfterAudit({ auditedOn: formatDay(auditedOn, language) }), state };
  }
  return { is: 'answer', value: day };
}
