import type { DateCriterion, NumberCriterion, TextCriterion } from '../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { textIn } from '../../domain/values/language.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay } from '../../i18n/written/typed-number.ts';
import { element, fill } from '../dom/element.ts';
import type { Field, FieldRequest } from './field.ts';

type ValueCriterion = NumberCriterion | DateCriterion | TextCriterion;

/** A number, a day or a text, typed. */
export function valueField(request: FieldRequest<ValueCriterion>): Field {
  const { criterion, describedBy, type } = request;
  const typed = (event: Event) => type({ text: (event.target as HTMLInputElement).value, pick: null }, 'text');
  const attributes = { 'aria-describedby': describedBy, autocomplete: 'off', on: { input: typed } };
  const field =
    criterion.kind === 'text'
      ? element('textarea', { rows: 3, ...attributes })
      : element('input', { type: 'text', inputmode: criterion.kind === 'number' ? 'decimal' : null, ...attributes });
  const calendar = criterion.kind === 'date' ? calendarOf(request) : null;
  return {
    element: element(
      'div',
      { class: 'value' },
      element('label', {}, element('span', {}, labelOf(request)), field),
      calendar?.element ?? null,
    ),
    update: (entry, live) => {
      fill(field, entry.typed.text);
      calendar?.update(entry, live);
    },
  };
}

function labelOf({ criterion, session, words }: FieldRequest<ValueCriterion>): string {
  const { walk, phone } = words;
  if (criterion.kind === 'text') return walk.text;
  if (criterion.kind === 'date') return phone.dayHint;
  return criterion.unit === null ? walk.number : walk.numberOf({ unit: textIn(criterion.unit, session.page.language) });
}

/** The calendar of the phone, beside the line in which a day can be typed as everywhere else in the tool. */
function calendarOf({ session, words, type }: FieldRequest<ValueCriterion>): Field {
  const { language } = session.page;
  const input = element('input', {
    type: 'date',
    'aria-label': words.phone.calendar,
    on: {
      change: () => {
        if (isIsoDay(input.value)) type({ text: formatDay(input.value, language), pick: null });
      },
    },
  });
  return {
    element: input,
    update: ({ typed }, { filled }) => {
      const day = typedDay(typed.text, filled.auditedOn);
      input.max = filled.auditedOn;
      fill(input, day !== null && isIsoDay(day) ? day : '');
    },
  };
}
