import { type Audit, noResponse, type Response, type Side, type SidedAnswer } from '../audit/audit.ts';
import { withoutDecidedAgainst } from '../records/decided-against.ts';
import { type TakenOut, takenOutBy } from '../records/deletions.ts';
import { isSameVoice, voicesOf } from '../records/voices.ts';
import { isSameAnswer } from '../scoring/agreement.ts';
import { compareInstants } from '../values/instant.ts';
import { isSameValue } from '../values/same-value.ts';

/**
 * Criteria whose response in the lower revision would be lost: the higher one neither equals it, nor has a later answer, nor took it out or
 * decided against it. Empty: the lower revision can be left out.
 */
export function lostResponses(
  lower: ReadonlyMap<string, Response>,
  { responses, deletions }: Pick<Audit, 'responses' | 'deletions'>,
): readonly string[] {
  const takenOut = takenOutBy(deletions);
  return [...lower].flatMap(([criterion, response]) => {
    const other = responses.get(criterion) ?? noResponse;
    const left = leftOf(criterion, response, other, takenOut);
    return isSameValue(left, noResponse) || standsIn(left, other) ? [] : [criterion];
  });
}

/** What is left of a response without what the other audit took out or decided against. */
function leftOf(criterion: string, response: Response, other: Response, takenOut: TakenOut): Response {
  const side = (name: Side) =>
    withoutDecidedAgainst(takenOut.answer(criterion, name, response[name]), [response, other]);
  const { evidence, plan, purchase } = response;
  return {
    ...response,
    self: side('self'),
    verified: side('verified'),
    evidence: evidence.filter((each) => !takenOut.hasEvidence(criterion, each)),
    plan: plan !== null && takenOut.hasPlan(criterion, plan) ? null : plan,
    purchase: purchase.filter((each) => !takenOut.hasPurchase(criterion, each)),
  };
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
  return lower === null || isSameValue(lower, higher) || isLater(higher, lower) || isHeardIn(lower, higher);
}

/** The same answer, with everybody who gave it. */
function isHeardIn(lower: SidedAnswer, higher: SidedAnswer | null): boolean {
  if (higher === null || !isSameAnswer(lower.answer, higher.answer)) return false;
  const heard = voicesOf(higher);
  return voicesOf(lower).every((voice) => heard.some((each) => isSameVoice(each, voice)));
}

function isLater(higher: SidedAnswer | null, lower: SidedAnswer | null): boolean {
  if (higher === null || higher.at === null) return false;
  return lower !== null && lower.at !== null && compareInstants(higher.at, lower.at) > 0;
}

function containsAll(all: readonly unknown[], some: readonly unknown[]): boolean {
  return some.every((each) => all.some((other) => isSameValue(each, other)));
}
