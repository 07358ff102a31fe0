import type { Response, SidedAnswer } from '../audit/audit.ts';
import { compareInstants } from '../values/instant.ts';
import { isSameValue } from '../values/same-value.ts';

/**
 * The criteria whose response of the lower revision does not stand in the higher one: neither equal, nor replaced by an answer given
 * later. None: the lower revision can be left out without losing anything.
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
 * What has no time of its own (evidence, plan, purchase) may have grown, or have changed together with a later answer. A side that is new
 * is later only than an answer of the other side: where there is none, nothing tells that it came after the evidence.
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
