import { type Bounds, unbounded } from '../../domain/checklist/bounds.ts';
import type { CoverageCriterion, Criterion } from '../../domain/checklist/checklist.ts';
import { allowedText, countLabels } from '../../i18n/bounds-text.ts';
import { labelled } from '../../i18n/written/labelled.ts';
import type { Validation } from '../sheet/sheet.ts';
import { cellNames } from './cell-names.ts';
import { neededFormula } from './condition-formula.ts';
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
      return numberValidation(criterion, form);
    case 'counts':
      return criterion.kind === 'coverage' ? countValidation('present', criterion, form) : amountValidation(form);
    case 'day':
      return dayValidation(form, `{@${cellNames.auditedOn}}`);
    case null:
      return undefined;
  }
}

function numberValidation(criterion: Criterion, form: Form): Validation {
  const { errors } = form.messages.form;
  const bounds = criterion.kind === 'number' ? criterion.bounds : unbounded;
  const allowed = allowedText(bounds, form.language);
  const rule = allowed === null ? null : errors.bounded({ allowed, more: '' });
  const prompts = [rule, percentPrompt(criterion, form)].filter((each) => each !== null);
  return {
    kind: 'number',
    ...limitsOf(bounds, null),
    prompt: prompts.length === 0 ? null : prompts.join(' '),
    error: rule ?? errors.number,
  };
}

/** One of the two numbers of a coverage, which may be typed in any order. */
export function countValidation(part: 'needed' | 'present', criterion: CoverageCriterion, form: Form): Validation {
  const { bounds, atMost, labels } = criterion;
  const { errors } = form.messages.form;
  const names = countLabels(labels, form.language);
  const limits = limitsOf(bounds, 0);
  const more = atMost === null ? '' : errors.noMore({ rule: form.messages.numbers.noMore(names) });
  const allowed = allowedText({ ...bounds, min: Math.max(0, bounds.min ?? 0) }, form.language) ?? '';
  const rule = errors.bounded({ allowed, more });
  const isPlain = allowedText(bounds, form.language) === null && atMost === null;
  return {
    kind: 'number',
    ...limits,
    ...(atMost === null ? {} : besideLimit(part, limits, criterion, form)),
    prompt: labels === null ? (isPlain ? null : rule) : labelled(names[part], rule, form.language),
    error: isPlain ? errors.amount : rule,
  };
}

interface Limits {
  readonly least: number | null;
  readonly most: number | null;
  readonly isWhole: boolean;
}

function limitsOf({ min, max, integer }: Bounds, floor: number | null): Limits {
  const least = floor === null ? min : Math.max(floor, min ?? floor);
  return { least, most: max, isWhole: integer };
}

/** No more present than needed, as soon as the other number is there. */
function besideLimit(
  part: 'needed' | 'present',
  { least, most }: Limits,
  criterion: CoverageCriterion,
  form: Form,
): { readonly least?: string; readonly most?: string } {
  const value = `{@${cellNames.value(criterion.id)}}`;
  if (part === 'needed') return { least: `IF(ISNUMBER(${value}),MAX(${least ?? 0},${value}),${least ?? 0})` };
  const needed = neededFormula(criterion, form).replaceAll('{needed}', `{@${cellNames.needed(criterion.id)}}`);
  const greatest = most ?? GREATEST;
  return { most: `IF(ISNUMBER(${needed}),MIN(${greatest},${needed}),${greatest})` };
}

/** Far beyond anything that is counted. */
const GREATEST = 1e15;

/** A program stores 30% as 0.3, which would be read as less than one percent. */
function percentPrompt(criterion: Criterion, { messages }: Form): string | null {
  const unit = 'unit' in criterion ? criterion.unit : null;
  const isPercent = unit !== null && Object.values(unit).some((text) => text.includes('%'));
  return isPercent ? messages.form.prompts.percent : null;
}

/** A number from 0 up; of the profile with its own bounds. */
export function amountValidation({ messages, language }: Form, bounds: Bounds = unbounded): Validation {
  const { errors } = messages.form;
  const limits = limitsOf(bounds, 0);
  const allowed = allowedText(bounds, language);
  const error = allowed === null ? errors.amount : errors.bounded({ allowed, more: '' });
  return { kind: 'number', ...limits, prompt: null, error };
}

/** A day; `last` is the cell with the latest day allowed, null: any day. */
export function dayValidation({ messages }: Form, last: string | null): Validation {
  const { errors } = messages.form;
  return { kind: 'date', first: FIRST_DAY, last, prompt: null, error: last === null ? errors.anyDay : errors.day };
}
