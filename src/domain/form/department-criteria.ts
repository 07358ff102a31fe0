import type { Checklist, CoverageCriterion, Section } from '../checklist/checklist.ts';

/** More of them would make a table that nobody can fill in; the rest is asked as one number. */
const MOST = 12;

/** Criteria that are counted walking through the wards: a form asks them department by department and adds up. */
export function departmentCriteria(
  checklist: Checklist,
  sections: readonly Section[] = checklist.sections,
): readonly CoverageCriterion[] {
  return sections
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => criterion.kind === 'coverage')
    .filter(({ place, needed }) => place === 'ward' && needed.length === 0)
    .slice(0, MOST);
}

/** The sections that are asked in an audit. */
export function askedSections({ sections }: Checklist, asked: readonly string[] | null): readonly Section[] {
  return asked === null ? sections : sections.filter(({ id }) => asked.includes(id));
}
