import type { Checklist, CoverageCriterion, Section } from '../checklist/checklist.ts';

/** With more criteria than this the table would be too large to fill in; the others are asked as one number each. */
const MOST = 12;

/** Criteria counted on a walk through the wards: a form asks for each department and adds up. */
export function departmentCriteria(
  checklist: Checklist,
  sections: readonly Section[] = checklist.sections,
): readonly CoverageCriterion[] {
  return sections
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => 'needed' in criterion)
    .filter(({ place, needed }) => place === 'ward' && needed.length === 0)
    .slice(0, MOST);
}

/** The sections that an audit asks. */
export function askedSections({ sections }: Checklist, asked: readonly string[] | null): readonly Section[] {
  return asked === null ? sections : sections.filter(({ id }) => asked.includes(id));
}
