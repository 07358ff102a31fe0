import type { ChecksCriterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { earningsOf } from '../../report/words/answers/earnings.ts';
import { element } from '../dom/element.ts';
import type { Field, FieldRequest } from './field.ts';

/** Several options; that none of them is there has to be said. */
export function checksField({ criterion, session, words, describedBy, type }: FieldRequest<ChecksCriterion>): Field {
  const { language } = session.page;
  const earns = earningsOf(criterion, language);
  const boxes = criterion.options.map(({ id }) => box(describedBy, (isChecked) => toggle(id, isChecked)));
  const none = box(describedBy, (isChecked) => type({ checked: isChecked ? [] : null, pick: null }));
  const toggle = (id: string, isChecked: boolean) => {
    const before = session.live().filled.entries.get(criterion.id)?.typed.checked ?? [];
    const checked = isChecked ? [...before, id] : before.filter((each) => each !== id);
    type({ checked: checked.length === 0 ? null : checked, pick: null });
  };
  const labels = criterion.options.map(({ id, label }, index) =>
    element(
      'label',
      { class: 'option' },
      boxes[index] ?? null,
      element('span', {}, textIn(label, language)),
      element('small', {}, earns.get(id) ?? ''),
    ),
  );
  const noneLabel = element('label', { class: 'option' }, none, element('span', {}, words.phone.noneOfThem));
  return {
    element: element('div', { class: 'options' }, ...labels, noneLabel),
    update: ({ typed: { checked } }) => {
      for (const [index, { id }] of criterion.options.entries()) {
        const input = boxes[index];
        if (input !== undefined) input.checked = checked?.includes(id) ?? false;
      }
      none.checked = checked !== null && checked.length === 0;
    },
  };
}

function box(describedBy: string, change: (isChecked: boolean) => void): HTMLInputElement {
  return element('input', {
    type: 'checkbox',
    'aria-describedby': describedBy,
    on: { change: (event) => change((event.target as HTMLInputElement).checked) },
  });
}
