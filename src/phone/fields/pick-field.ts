import type { Criterion } from '../../domain/checklist/checklist.ts';
import { textIn } from '../../domain/values/language.ts';
import { criterionChoices } from '../../report/form/lists.ts';
import { earningsOf } from '../../report/words/answers/earnings.ts';
import { element } from '../dom/element.ts';
import type { Field, FieldRequest } from './field.ts';

interface Offer {
  readonly id: string;
  readonly label: string;
  readonly isSpecial: boolean;
}

/** What can be picked: the options of the criterion and what can be said in place of them. */
function offersOf(criterion: Criterion, language: FieldRequest['session']['page']['language']): readonly Offer[] {
  const whole = new Map(
    criterion.kind === 'choice' ? criterion.options.map(({ id, label }) => [id, textIn(label, language)]) : [],
  );
  return criterionChoices(criterion, language).map(({ id, label, isSpecial }) => ({
    id,
    // Drop-downs of a workbook cut long labels.
    label: label.endsWith('…') ? (whole.get(id) ?? label) : label,
    isSpecial,
  }));
}

/** One of several options, or one of the answers that stand in place of a value. */
export function pickField({ criterion, session, describedBy, type }: FieldRequest): Field {
  const { language } = session.page;
  const earns = earningsOf(criterion, language);
  const isAll = criterion.kind === 'judgement' || criterion.kind === 'choice';
  const offers = offersOf(criterion, language).filter(({ isSpecial }) => isAll || isSpecial);
  const inputs = offers.map(({ id }) =>
    element('input', {
      // What is said in place of a value can be taken off again, so that the value counts.
      type: isAll ? 'radio' : 'checkbox',
      name: `pick-${criterion.id}`,
      value: id,
      'aria-describedby': describedBy,
      on: { change: (event) => type({ pick: (event.target as HTMLInputElement).checked ? id : null }) },
    }),
  );
  const labels = offers.map(({ id, label, isSpecial }, index) =>
    element(
      'label',
      { class: isSpecial ? 'option special' : 'option' },
      inputs[index] ?? null,
      element('span', {}, label),
      earns.has(id) ? element('small', {}, earns.get(id) ?? '') : null,
    ),
  );
  return {
    element: element('div', { class: isAll ? 'options' : 'options specials' }, ...labels),
    update: ({ typed }) => {
      for (const [index, { id }] of offers.entries()) {
        const input = inputs[index];
        if (input !== undefined && input.checked !== (typed.pick === id)) input.checked = typed.pick === id;
      }
    },
  };
}
