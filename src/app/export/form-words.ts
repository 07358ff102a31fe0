import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';
import { allowedText, countLabels } from '../../i18n/bounds-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { CriterionChoice, FormWords } from '../../interchange/xlsform/xls-form.ts';
import { placeName } from '../../report/checklist/checklist-blocks.ts';
import { criterionChoices } from '../../report/form/lists.ts';

/** The words of a form for KoboToolbox and ODK, the same as those of the questionnaire in Excel where both say them. */
export function formWords(language: Language): FormWords {
  const messages = messagesIn(language);
  const { xlsform, numbers } = messages;
  return {
    ...xlsform,
    value: (unit) => (unit === '' ? xlsform.value : xlsform.withUnit({ value: xlsform.value, unit })),
    place: (id) => placeName(id, messages),
    counts: (labels) => countLabels(labels, language),
    allowed: (bounds) => allowedText(bounds, language),
    notMoreThanNeeded: (labels) => numbers.noMore(countLabels(labels, language)),
  };
}

/** What a criterion offers, in every language of its checklist. */
export function choicesIn({ languages }: Checklist): (criterion: Criterion) => readonly CriterionChoice[] {
  return (criterion) => {
    const offered = languages.map((language) => [language, criterionChoices(criterion, language)] as const);
    return (offered[0]?.[1] ?? []).map(({ id, isSpecial }, index) => ({
      id,
      isSpecial,
      label: Object.fromEntries(offered.map(([language, choices]) => [language, choices[index]?.label ?? id])),
    }));
  };
}
