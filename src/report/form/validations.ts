import type { Criterion } from '../../domain/checklist/checklist.ts';
import type { Validation } from '../sheet/sheet.ts';
import { cellNames } from './cell-names.ts';
import type { Form } from './form.ts';
import { kindCells } from './kind-cells.ts';
import type { ChoiceList } from './lists.ts';

/** No day that an audit asks for is earlier than this. */
const FIRST_DAY = '1990-01-01';

/** A drop-down with the words of a list. */
export function fromList({ id }: ChoiceList, { messages }: Form, prompt: string | null = null): Validation {
  return { kind: 'list', source: `${id}.label:body`, prompt, error: messages.form.errors.list };
}

/** A number or a day beside an answer; undefined: the criterion takes neither. */
export function valueValidation(criterion: Criterion, form: Form): Validation | undefined {
  switch (kindCells[criterion.kind].beside) {
    case 'number':
      return {
        kind: 'number',
        least: null,
        prompt: percentPrompt(criterion, form),
        error: form.messages.form.errors.number,
      };
    case 'counts':
      return amountValidation(form);
    case 'day':
      return dayValidation(form, `{@${cellNames.auditedOn}}`);
    case null:
      return undefined;
  }
}

/** A program stores 30% as 0.3, which would be read as less than one percent. */
function percentPrompt(criterion: Criterion, { messages }: Form): string | null {
  const unit = 'unit' in criterion ? criterion.unit : null;
  const isPercent = unit !== null && Object.values(unit).some((text) => text.includes('%'));
  return isPercent ? messages.form.prompts.percent : null;
}

export function amountValidation({ messages }: Form): Validation {
  return { kind: 'number', least: 0, prompt: null, error: messages.form.errors.amount };
}

/** A day; `last` is the cell with the latest day allowed, null: any day. */
export function dayValidation({ messages }: Form, last: string | null): Validation {
  const { errors } = messages.form;
  return { kind: 'date', first: FIRST_DAY, last, prompt: null, error: last === null ? errors.anyDay : errors.day };
}
