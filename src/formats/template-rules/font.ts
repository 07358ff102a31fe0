import { printableLine } from '../../domain/printable.ts';
import { problem } from '../../domain/problem.ts';
import type { TemplateRule } from './template-draft.ts';

/** Excel mends a workbook with a longer name by taking all formats out of it. */
const longestName = 31;

/** A font is called by a name that a workbook can hold. */
export const font: TemplateRule = ({ draft, locator }) => {
  const name = draft.font?.name;
  if (name === undefined || name === '' || isFontName(name)) return [];
  const params = { key: 'name', found: name, allowed: 'Times New Roman, Arial, Calibri, …' };
  return [problem('not-allowed', params, locator.ofValue(['font', 'name']))];
};

function isFontName(name: string): boolean {
  return name.length <= longestName && name.trim() !== '' && name === printableLine(name);
}
