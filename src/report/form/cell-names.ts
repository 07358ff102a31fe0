import type { ChecksCriterion, Criterion } from '../../domain/checklist/checklist.ts';
import type { Form } from './form.ts';

/** States as numbers, which are easier to compare in formulas than words. */
export const codes = { inactive: 0, unanswered: 1, answered: 2, 'no-evidence': 3, 'not-applicable': 4 } as const;

/** Names by which formulas refer to the cells of a form. */
export const cellNames = {
  answer: (criterion: string) => `answer/${criterion}`,
  value: (criterion: string) => `value/${criterion}`,
  needed: (criterion: string) => `needed/${criterion}`,
  code: (criterion: string) => `code/${criterion}`,
  mark: (criterion: string) => `mark/${criterion}`,
  state: (criterion: string) => `state/${criterion}`,
  option: (criterion: string, option: string) => `option/${criterion}/${option}`,
  share: (criterion: string, option: string) => `share/${criterion}/${option}`,
  profile: (question: string) => `profile/${question}`,
  choice: (list: string, id: string) => `choice/${list}/${id}`,
  word: (word: string) => `word/${word}`,
  auditedOn: 'audited-on',
} as const;

/** The labels of a list, compared with the chosen one. */
export function labelCells(criterion: Criterion, form: Form): string {
  return `{${form.lists.answers.get(criterion.id)?.id}.label:body}`;
}

/** One cell per option. */
export function optionCells({ id, options }: ChecksCriterion): string {
  return `{@${cellNames.option(id, options[0]?.id ?? '')}}:{@${cellNames.option(id, options.at(-1)?.id ?? '')}}`;
}
