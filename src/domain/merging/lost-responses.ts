import type { Response, SidedAnswer } from '../audit/audit.ts';
import { compareInstants } from '../values/instant.ts';
import { isSameValue } from '../values/same-value.ts';

/**
 * Criteria whose response in the lower revision would be lost: the higher one neither equals it nor has a later answer. Empty: the lower
 * revision can be left out.
 */
export function lostResponses(
  lower: ReadonlyMap<string, Response>,
  higher: ReadonlyMap<string, Response>,
): readonly string[] {
  return [...lower].flatMap(([criterion, response]) => {
    const other = higher.get(criterion);
    return other !== undefined && standsIn(response, other) ? [] : [criterion];
  });
}

/**
 * Evidence, plan and purchase have no time of their own: they may have grown, or changed together with a later answer. A new side counts as
 * later only if the other side had an answer; otherwise nothing shows that it came after the evidence.
 */
function standsIn(lower: Response, higher: Response): boolean {
  if (!sideStandsIn(lower.self, higher.self) || !sideStandsIn(lower.verified, higher.verified)) return false;
  if (isLater(higher.self, lower.self ?? lower.verified)) return true;
  if (isLater(higher.verified, lower.verified ?? lower.self)) return true;
  return (
    containsAll(higher.evidence, lower.evidence) &&
    containsAll(higher.decisions, lower.decisions) &&
    (lower.plan === null || isSameValue(lower.plan, higher.plan)) &&
    (lower.purchase.length === 0 || isSameValue(lower.purchase, higher.purchase)) &&
    (lower.keptFrom === null || lower.keptFrom === higher.keptFrom)
  );
}

function sideStandsIn(lower: SidedAnswer | null, higher: SidedAnswer | null): boolean {
  return lower === null || isSameValue(lower, higher) || isLater(higher, lower);
}

function isLater(higher: SidedAnswer | null, lower: SidedAnswer | null): boolean {
  if (higher === null || higher.at === null) return false;
  return lower !== null && lower.at !== null && compareInstants(higher.at, lower.at) > 0;
}

function containsAll(all: readonly unknown[], some: readonly unknown[]): boolean {
  return some.every((each) => all.some((other) => isSameValue(each, other)));
}
