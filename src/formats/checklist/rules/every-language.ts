import { problem } from '../../../domain/problem/problem.ts';
import type { Language } from '../../../domain/values/language.ts';
import type { ChecklistShape } from '../../schemas/checklist-schema.ts';
import type { Draft } from '../../shape/draft.ts';
import { keyIn } from '../../shape/shape-problems.ts';
import type { Path } from '../../yaml/source.ts';
import type { ChecklistDraft, PlacedCriterion, Rule } from './checklist-draft.ts';

/** Every text is present and not empty in every language that the checklist declares. */
export const everyLanguage: Rule = (draft) => {
  const declared = [...new Set((draft.checklist.languages ?? []).filter((language) => language !== undefined))];
  return textsOf(draft).flatMap(({ text, path }) =>
    declared
      .filter((language) => isMissing(draft, text, [...path, language], language))
      .map((language) => {
        const place = draft.locator.ofKey([...path, language]);
        return problem('missing-language', { key: keyIn(path), language }, place);
      }),
  );
};

type Text = Draft<ChecklistShape>['title'];

interface PlacedText {
  readonly text: NonNullable<Text>;
  readonly path: Path;
}

function isMissing({ raw }: ChecklistDraft, text: PlacedText['text'], path: Path, language: Language): boolean {
  const found = text[language];
  return found === undefined ? raw(path) === undefined : found.trim() === '';
}

function textsOf(draft: ChecklistDraft): readonly PlacedText[] {
  const { title, note, profile, basis, items, levels, stages, deadlines, sections, cross, retired } = draft.checklist;
  return [
    ...textAt(title, ['title']),
    ...textAt(note, ['note']),
    ...each(profile, ['profile'], (question, path) => [
      ...textAt(question.question, [...path, 'question']),
      ...textAt(question.unit, [...path, 'unit']),
      ...labels(question.options, [...path, 'options']),
    ]),
    ...Object.entries(basis ?? {}).flatMap(([id, document]) => textAt(document?.title, ['basis', id, 'title'])),
    ...Object.entries(items ?? {}).flatMap(([id, item]) => [
      ...textAt(item?.label, ['items', id, 'label']),
      ...textAt(item?.unit, ['items', id, 'unit']),
    ]),
    ...labels(levels, ['levels']),
    ...labels(stages, ['stages']),
    ...labels(deadlines, ['deadlines']),
    ...each(sections, ['sections'], (section, path) => textAt(section.title, [...path, 'title'])),
    ...each(retired, ['retired'], ({ why }, path) => textAt(why, [...path, 'why'])),
    ...each(cross, ['cross'], ({ say }, path) => textAt(say, [...path, 'say'])),
    ...draft.criteria.flatMap(criterionTexts),
  ];
}

function criterionTexts({ criterion, path }: PlacedCriterion): readonly PlacedText[] {
  return [
    ...textAt(criterion.question, [...path, 'question']),
    ...textAt(criterion.guidance, [...path, 'guidance']),
    ...textAt(criterion.unit, [...path, 'unit']),
    ...textAt(criterion.labels?.needed, [...path, 'labels', 'needed']),
    ...textAt(criterion.labels?.present, [...path, 'labels', 'present']),
    ...labels(criterion.options, [...path, 'options']),
    ...each(criterion.remedy, [...path, 'remedy'], (remedy, at) => textAt(remedy.action, [...at, 'action'])),
  ];
}

function labels(
  list: readonly ({ readonly label?: Text } | undefined)[] | null | undefined,
  path: Path,
): readonly PlacedText[] {
  return each(list, path, ({ label }, at) => textAt(label, [...at, 'label']));
}

function each<Element>(
  list: readonly (Element | undefined)[] | null | undefined,
  path: Path,
  texts: (element: Element, path: Path) => readonly PlacedText[],
): readonly PlacedText[] {
  return (list ?? []).flatMap((element, index) => (element === undefined ? [] : texts(element, [...path, index])));
}

function textAt(text: Text | null, path: Path): readonly PlacedText[] {
  return text === undefined || text === null ? [] : [{ text, path }];
}
