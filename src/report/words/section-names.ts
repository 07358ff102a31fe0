import { textIn } from '../../domain/values/language.ts';
import type { View } from '../sheet/view.ts';

/**
 * What each section is called where formulas pick its rows by name: its title, and its id where another section has that title too.
 * To a spreadsheet capitals make no other name.
 */
export function sectionNames({ assessment, language }: View): ReadonlyMap<string, string> {
  const titles = assessment.checklist.sections.map(({ id, title }) => ({ id, title: textIn(title, language) }));
  const folded = titles.map(({ title }) => title.toLowerCase());
  const isShared = (title: string) => folded.filter((each) => each === title.toLowerCase()).length > 1;
  return new Map(titles.map(({ id, title }) => [id, isShared(title) ? `${title} (${id})` : title]));
}
