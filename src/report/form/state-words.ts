import { formText, noteOf } from '../../domain/form/form-text.ts';
import type { CriterionAssessment } from '../../domain/scoring/assessment.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { Form } from './form.ts';
import type { SpecialAnswer } from './kind-cells.ts';
import { specialLabel } from './lists.ts';

/** The words that a form's formulas compare or show, by name. */
export function formWords(messages: Messages): ReadonlyMap<string, string> {
  const { words, form } = messages;
  const special = (['not-applicable', 'no-evidence', 'none', 'never'] satisfies readonly SpecialAnswer[]).map(
    (id) => [id, specialLabel(id, messages)] as const,
  );
  return new Map([
    ...special,
    ['yes', form.yes],
    ['answered', words.state.answered],
    ['unanswered', words.state.unanswered],
    ['inactive', words.state.inactive],
    ...Object.entries(form.state),
    ['unhide', form.unhide],
  ]);
}

/** The value of a criterion's status formula. */
export function stateWord({ criterion, state, lacksEvidence }: CriterionAssessment, { audit, messages }: Form): string {
  const { words, form } = messages;
  const self = audit.responses.get(criterion.id)?.self ?? null;
  switch (state) {
    case 'unanswered':
      return self === null ? words.state.unanswered : form.state['not-valid'];
    case 'answered':
      return lacksEvidence ? form.state['needs-evidence'] : words.state.answered;
    case 'not-applicable':
      return self?.answer.is === 'not-applicable' && formText(noteOf(self)) === ''
        ? form.state['needs-reason']
        : words.state['not-applicable'];
    default:
      return words.state[state];
  }
}
