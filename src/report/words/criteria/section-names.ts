import { textIn } from '../../../domain/values/language.ts';
import type { View } from '../../sheet/view.ts';

/**
 * The section names that formulas select rows by: the title, plus the id if another section has the same title. Spreadsheets ignore case
 * here.
 */
export function sectionNames({ assessment, language }: View): ReadonlyMap<string, string> {
  const titles = assessment.checklist.sections.map(({ id, title }) => ({ id, title: textIn(title, language) }));
  const folded = titles.map(({ title }) => title.toLowerCase());
  const isShared = (title: string) => folded.filter((each) => each === title.toLowerCase()).length > 1;
  return new Map(titles.map(({ id, title }) => [id, isShared(title) ? `${title} (${id})` : title]));
}
