import type { Criterion, NumberCriterion } from '../../domain/checklist/checklist.ts';
import type { Validation } from '../sheet/sheet.ts';
import { cellNames } from './cell-names.ts';
import type { Form } from './form.ts';
import type { ChoiceList } from './lists.ts';

/** Before it nobody kept anything that an audit asks the day of. */
const FIRST_DAY = '1990-01-01';

/** A drop-down of a list's words. */
export function fromList({ id }: ChoiceList, { messages }: Form, prompt: string | null = null): Validation {
  return { kind: 'list', source: `${id}.label:body`, prompt, error: messages.form.errors.list };
}

/** A number or a day beside an answer; undefined: the criterion takes none. */
export function valueValidation(criterion: Criterion, form: Form): Validation | undefined {
  switch (criterion.kind) {
    case 'number':
      return {
        kind: 'number',
        least: null,
        prompt: percentPrompt(criterion, form),
        error: form.messages.form.errors.number,
      };
    case 'coverage':
      return amountValidation(form);
    case 'date':
      return dayValidation(form, `{@${cellNames.auditedOn}}`);
    default:
      return undefined;
  }
}

/** A program takes 30% for 0.3, which would be read as less than one percent. */
function percentPrompt({ unit }: NumberCriterion, { messages }: Form): string | null {
  const isPercent = unit !== null && Object.values(unit).some((text) => text.includes('%'));
  return isPercent ? messages.form.prompts.percent : null;
}

export function amountValidation({ messages }: Form): Validation {
  return { kind: 'number', least: 0, prompt: null, error: messages.form.errors.amount };
}

/** A day; `last` is the cell that holds the last one, null: any. */
export function dayValidation({ messages }: Form, last: string | null): Validation {
  const { errors } = messages.form;
  return { kind: 'date', first: FIRST_DAY, last, prompt: null, error: last === null ? errors.anyDay : errors.day };
}
