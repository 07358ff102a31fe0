import type { Assessment, CriterionAssessment } from '../domain/assessment.ts';
import type { Level, Stage } from '../domain/checklist.ts';
import { compare, one, rational, zero } from '../domain/rational.ts';
import type { Withheld } from './view.ts';

type Holds = boolean | 'not-known';

/** Whether the level follows from what is published: one that does tells nothing of the hidden lines. */
export function publicLevel(
  { checklist: { ladder }, levelChecks, ...scores }: Assessment,
  hidden: ReadonlySet<string>,
  withheld: Pick<Withheld, 'percent' | 'percents'>,
): 'known' | 'not-known' {
  if (ladder.kind === 'stages') {
    for (const stage of ladder.stages) {
      const holds = stageHolds(stage, scores.criteria, hidden, levelChecks.find(({ id }) => id === stage.id)?.holds);
      if (holds !== true) return holds === false ? 'known' : holds;
    }
    return 'known';
  }
  for (const level of ladder.levels) {
    const holds = all(levelConditions(level, scores, hidden, withheld));
    if (holds !== false) return holds === true ? 'known' : holds;
  }
  return 'known';
}

function all(conditions: readonly Holds[]): Holds {
  if (conditions.includes(false)) return false;
  return conditions.every((each) => each === true) ? true : 'not-known';
}

function levelConditions(
  { minPercent, minSectionPercent, critical }: Level,
  { percent, sections, criteria }: Pick<Assessment, 'percent' | 'sections' | 'criteria'>,
  hidden: ReadonlySet<string>,
  withheld: Pick<Withheld, 'percent' | 'percents'>,
): readonly Holds[] {
  const reaches = (found: typeof percent, needed: number): boolean =>
    found !== null && compare(found, rational(needed)) >= 0;
  const scored = sections.filter((each) => each.section.scored && each.percent !== null);
  return [
    ...(minPercent === null ? [] : ([withheld.percent ? 'not-known' : reaches(percent, minPercent)] as const)),
    ...(minSectionPercent === null
      ? []
      : scored.map(
          (each): Holds =>
            withheld.percents.has(each.section.id) ? 'not-known' : reaches(each.percent, minSectionPercent),
        )),
    ...(critical === null
      ? []
      : criteria
          .filter(({ criterion, section }) => criterion.critical && section.scored)
          .map((each) => criticalHolds(each, critical, hidden))),
  ];
}

function criticalHolds(
  { criterion, mark }: CriterionAssessment,
  needed: 'full' | 'partial',
  hidden: ReadonlySet<string>,
): Holds {
  if (hidden.has(criterion.id)) return 'not-known';
  if (mark === null) return true;
  return needed === 'full' ? compare(mark, one) >= 0 : compare(mark, zero) > 0;
}

/** A stage that asks for everything tells, where it is reached, that each of its lines has full mark. */
function stageHolds(
  { id, minPercent }: Stage,
  criteria: readonly CriterionAssessment[],
  hidden: ReadonlySet<string>,
  found: boolean | undefined,
): Holds {
  if (minPercent === null) return true;
  const own = criteria.filter(({ criterion, section }) => criterion.stage === id && section.scored);
  const secret = own.filter(({ criterion }) => hidden.has(criterion.id));
  if (secret.length === 0) return found ?? 'not-known';
  const isShort = own.some(
    ({ criterion, mark }) => !hidden.has(criterion.id) && mark !== null && compare(mark, one) < 0,
  );
  return minPercent === 100 && isShort ? false : 'not-known';
}
