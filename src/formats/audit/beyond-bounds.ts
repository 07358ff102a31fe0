import { boundsProblems } from '../../domain/answer-kinds/answer-from-text.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { criterionOrder } from '../../domain/checklist/criterion-order.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { neededByRule, standings } from '../../domain/scoring/applicability.ts';
import { once } from '../../domain/values/once.ts';
import { inOrder } from '../shape/in-order.ts';
import type { ParsedAudit } from './audit-file.ts';

/**
 * Numbers of a valid audit beyond the bounds of its checklist, with their places. They were recorded before there were such bounds, or by
 * hand: the audit is read and marked as it is.
 */
export function beyondBounds({ audit, draft }: ParsedAudit, checklist: Checklist): readonly Problem[] {
  const { placed } = criterionOrder(checklist);
  const standing = once(() => standings(checklist, audit));
  const problems = [...audit.responses].flatMap(([id, response]) => {
    const criterion = placed.get(id)?.criterion;
    if (criterion === undefined || !('bounds' in criterion)) return [];
    const isCapped = criterion.kind === 'coverage' && criterion.atMost !== null;
    return (['self', 'verified'] as const).flatMap((side) => {
      const answer = response[side]?.answer;
      if (answer === undefined) return [];
      const needed = isCapped ? neededByRule(standing().get(id)) : null;
      const found = boundsProblems(criterion, answer, needed);
      // A place is looked up for a real problem only: in a copy in JSON that means reading all of it as YAML.
      return found.map((each) => ({ ...each, ...draft.locator.ofValue(['responses', id, side, 'answer']) }));
    });
  });
  return inOrder(problems);
}
