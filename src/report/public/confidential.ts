import type { Checklist, Condition, Criterion } from '../../domain/checklist/checklist.ts';

/**
 * Ids of the criteria that a public edition leaves out: confidential ones, and those that would betray a confidential answer because it
 * decides whether they are asked or how much is needed.
 */
export function hiddenCriteria({ sections }: Checklist): ReadonlySet<string> {
  const criteria = sections.flatMap((section) => section.criteria);
  const hidden = new Set(criteria.filter(({ confidential }) => confidential).map(({ id }) => id));
  let before: number;
  do {
    before = hidden.size;
    for (const criterion of criteria) {
      if (conditionsOf(criterion).some((each) => restsOnHidden(each, hidden))) hidden.add(criterion.id);
    }
  } while (hidden.size > before);
  return hidden;
}

/** Whether a condition tests the answer to a hidden criterion. */
export function restsOnHidden(condition: Condition | null, hidden: ReadonlySet<string>): boolean {
  return condition !== null && criteriaIn(condition).some((id) => hidden.has(id));
}

/** The conditions that decide whether a criterion is asked and how much is needed. */
function conditionsOf(criterion: Criterion): readonly (Condition | null)[] {
  const needed = 'needed' in criterion ? criterion.needed.map(({ when }) => when) : [];
  return [criterion.when, ...needed];
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
    case 'day':
      return [];
  }
}
