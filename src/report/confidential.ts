import type { Checklist, Condition, Criterion } from '../domain/checklist.ts';

/**
 * Ids of the criteria that a public edition leaves out: the confidential ones, and those whose being asked, or what is needed
 * of which, depends on the answer to one of them and would betray it.
 */
export function hiddenCriteria({ sections }: Checklist): ReadonlySet<string> {
  const criteria = sections.flatMap((section) => section.criteria);
  const hidden = new Set(criteria.filter(({ confidential }) => confidential).map(({ id }) => id));
  let before: number;
  do {
    before = hidden.size;
    for (const criterion of criteria) {
      if (testedBy(criterion).some((id) => hidden.has(id))) hidden.add(criterion.id);
    }
  } while (hidden.size > before);
  return hidden;
}

/** The criteria whose answers decide whether a criterion is asked, or what is needed of it. */
function testedBy(criterion: Criterion): readonly string[] {
  const needed = criterion.kind === 'coverage' ? criterion.needed.map(({ when }) => when) : [];
  return [criterion.when, ...needed].flatMap((condition) => (condition === null ? [] : criteriaIn(condition)));
}

function criteriaIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(criteriaIn);
    case 'not':
      return criteriaIn(condition.of);
    case 'criterion':
      return [condition.criterion];
    case 'profile':
      return [];
  }
}
