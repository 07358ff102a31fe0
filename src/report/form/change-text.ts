import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { FormChange } from '../../domain/form/apply-form.ts';
import type { LeftOut } from '../../domain/form/form-reading.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay, formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { answerText } from '../words/answers/answer-text.ts';

/** One change by a form, as a line. */
export function changeText(change: FormChange, checklist: Checklist, language: Language): string {
  const { form } = messagesIn(language);
  switch (change.what) {
    case 'answer': {
      const { criterion: id, from, to } = change;
      const criterion = checklist.sections.flatMap(({ criteria }) => criteria).find((each) => each.id === id);
      const words = (answer: typeof from) =>
        answer === null || criterion === undefined ? form.nothing : answerText(criterion, answer, language);
      return form.change({ criterion: id, from: words(from), to: words(to) });
    }
    case 'note':
      return form.changedNote(change);
    case 'profile':
      return profileText(change, checklist, language);
    case 'audited-on':
      return form.changedDay({ from: formatDay(change.from, language), to: formatDay(change.to, language) });
    case 'evidence':
      return form.addedEvidence(change);
  }
}

/** One thing that was not taken from a form, with its place. */
export function leftOutText(
  { why, criterion, question, sheet, cell }: LeftOut,
  checklist: Checklist,
  language: Language,
): string {
  const words = messagesIn(language).form.leftOut[why];
  if (question !== undefined) return `  ${profileQuestion(question, checklist, language)} ${words}`;
  if (sheet === null || cell === null) return `  ${criterion ?? ''}: ${words}`;
  return criterion === null ? `  ${sheet}!${cell}: ${words}` : `  ${sheet}!${cell} (${criterion}): ${words}`;
}

function profileText(
  { question: id, from, to }: Extract<FormChange, { what: 'profile' }>,
  checklist: Checklist,
  language: Language,
): string {
  const { form } = messagesIn(language);
  const question = checklist.profile.find((each) => each.id === id);
  const words = (value: string | number | null): string => {
    if (value === null) return form.nothing;
    if (typeof value === 'number') return formatNumber(value, language);
    const option = question?.kind === 'choice' ? question.options.find((each) => each.id === value) : undefined;
    return option === undefined ? value : textIn(option.label, language);
  };
  return form.changedProfile({ question: profileQuestion(id, checklist, language), from: words(from), to: words(to) });
}

function profileQuestion(id: string, checklist: Checklist, language: Language): string {
  const question = checklist.profile.find((each) => each.id === id);
  return question === undefined ? id : textIn(question.question, language);
}
