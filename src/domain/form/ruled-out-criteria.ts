import type { Audit } from '../audit/audit.ts';
import type { Checklist, Condition, Test, TestValue } from '../checklist/checklist.ts';
import { isWithin } from '../checklist/condition.ts';
import { criterionOrder } from '../checklist/criterion-order.ts';

/** Ids of criteria that no answer can activate, because of the profile or the choice of sections. */
export function ruledOutCriteria(checklist: Checklist, audit: Audit): ReadonlySet<string> {
  const ruledOut = new Set<string>();
  for (const { criterion, section } of criterionOrder(checklist).byDependency) {
    const isAsked = audit.sections === null || audit.sections.includes(section.id);
    const holds = criterion.when === null ? true : truth(criterion.when, audit, ruledOut);
    if (!isAsked || holds === false) ruledOut.add(criterion.id);
  }
  return ruledOut;
}

/** The value of a condition that holds whatever will be answered; null: it depends on answers. */
function truth(condition: Condition, audit: Audit, ruledOut: ReadonlySet<string>): boolean | null {
  switch (condition.kind) {
    case 'profile': {
      const value = audit.facility.profile.get(condition.profile);
      return value === undefined ? null : passes(condition.test, value);
    }
    case 'day':
      return isWithin(audit.auditedOn, condition);
    case 'criterion':
      return ruledOut.has(condition.criterion) ? false : null;
    case 'not': {
      const inner = truth(condition.of, audit, ruledOut);
      return inner === null ? null : !inner;
    }
    case 'all':
    case 'any': {
      const decisive = condition.kind === 'any';
      const parts = condition.of.map((each) => truth(each, audit, ruledOut));
      if (parts.includes(decisive)) return decisive;
      return parts.includes(null) ? null : !decisive;
    }
  }
}

function passes({ is, in: among, atLeast, atMost }: Test, value: TestValue): boolean {
  if (is !== null && is !== value) return false;
  if (among !== null && !among.includes(value)) return false;
  if (atLeast !== null && !(typeof value === 'number' && value >= atLeast)) return false;
  return atMost === null || (typeof value === 'number' && value <= atMost);
}
