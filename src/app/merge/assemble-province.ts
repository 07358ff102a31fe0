import type { Roster } from '../../domain/audit/facility.ts';
import { currentId, facilityChanges, presentName, successorOf } from '../../domain/lists/facility-changes.ts';
import { compareRounds } from '../../domain/merging/compare-age.ts';
import type { MergeDecision, MergeDecisions } from '../../domain/merging/merge-decision.ts';
import type { FacilityResult, RoundChange } from '../../domain/province/facility-result.ts';
import { provincePurchases } from '../../domain/province/once-per-unit.ts';
import { inRosterOrder, type Province, type RosterCheck } from '../../domain/province/province.ts';
import { provinceInvestment } from '../../domain/province/spending.ts';
import { compareAssessments } from '../../domain/scoring/comparison.ts';
import { groupBy, mostFrequent } from '../../domain/values/grouping.ts';
import { type DecidedInputs, sourceInputs, usedDecisions } from './source-inputs.ts';
import type { StoredPrices } from './stored-audit.ts';
import type { TakenAudit } from './taken-audit.ts';

export interface ProvinceParts {
  readonly inputs: DecidedInputs;
  /** The inputs given only for comparison. */
  readonly before: DecidedInputs;
  readonly decisions: MergeDecisions;
  readonly prices: StoredPrices | null;
  readonly roster: Roster | null;
  readonly today: string;
  /** The name on papers of a facility that was called otherwise when it was audited. */
  readonly nameOf: (then: string, now: string) => string;
}

export interface AssembledProvince {
  readonly province: Province;
  /** Every audit that represents a facility, now or in an earlier round. */
  readonly audits: readonly TakenAudit[];
  /** Audits used only for comparison. */
  readonly compared: readonly TakenAudit[];
  /** The price list behind all amounts; null: several, or none. */
  readonly prices: StoredPrices | null;
}

/** Combines the remaining audits into a province, each with its previous round. */
export function assembleProvince(parts: ProvinceParts): AssembledProvince {
  const { inputs, before, decisions, roster, today } = parts;
  const { taken, decision } = inputs;
  const byInput = new Map([...before.taken.audits, ...taken.audits].map((each) => [each.input, each]));
  const takenOf = (inputs: MergeDecision['remaining']) => inputs.flatMap((input) => byInput.get(input) ?? []);
  const remaining = takenOf(decision.remaining);
  const given = [before.decision.remaining, ...before.decision.earlier.values()].flatMap(takenOf);
  const marked = [...given, ...taken.audits.filter(({ isPrevious }) => isPrevious)];
  const markedBy = groupBy(marked, ({ input }) => input.facility);
  const compared: TakenAudit[] = [];
  const named = (result: FacilityResult): FacilityResult => {
    const { facility } = result;
    const now = presentName(roster, facility, today);
    return now === null ? result : { ...result, facility: { ...facility, name: parts.nameOf(facility.name, now) } };
  };
  const results = remaining.map((own): FacilityResult => {
    const earlier = takenOf(decision.earlier.get(own.input.facility) ?? []);
    const previous = latestOf([...earlier, ...(markedBy.get(own.input.facility) ?? [])], own);
    if (previous === null) return named(own.result);
    if (!earlier.includes(previous)) compared.push(previous);
    return named({ ...own.result, change: changeBetween(previous, own) });
  });
  const facilities = inRosterOrder(results, roster?.facilities ?? [], (id) => currentId(roster, id));
  const day = latestDay(remaining);
  const seen = [...remaining, ...given, ...taken.audits].map(({ result }) => result);
  const prices = parts.prices ?? commonPrices(remaining);
  const purchases = provincePurchases(facilities);
  return {
    province: {
      checklist: referenceOf(remaining),
      facilities,
      roster: roster === null ? null : checkRoster(roster, facilities, day),
      changes: facilityChanges(roster, seen, day),
      sources: {
        inputs: sourceInputs(inputs, before, (id, by) => successorOf(roster, id, by)),
        earlier: [...taken.earlier, ...before.taken.earlier],
        decisions: usedDecisions(decisions, [inputs, before]),
      },
      purchases,
      investment: provinceInvestment(facilities, purchases),
      prices: prices?.list ?? null,
      today,
    },
    audits: [...remaining, ...[...decision.earlier.values()].flatMap(takenOf)],
    compared,
    prices,
  };
}

/** The latest of a facility's rounds before `own`. */
function latestOf(candidates: readonly TakenAudit[], own: TakenAudit): TakenAudit | null {
  const others = candidates.filter(({ input }) => compareRounds(input, own.input) < 0);
  return others.reduce<TakenAudit | null>(
    (latest, each) => (latest !== null && compareRounds(latest.input, each.input) >= 0 ? latest : each),
    null,
  );
}

function changeBetween(previous: TakenAudit, own: TakenAudit): RoundChange {
  const [before, after] = [previous.result.reopen(), own.result.reopen()];
  const { id, revision, round, auditedOn } = before.audit;
  return {
    before: { audit: id, revision, round, auditedOn },
    percent: before.percent,
    level: before.level,
    comparison: compareAssessments(before, after),
  };
}

/** The version used by most merged audits. */
function referenceOf(remaining: readonly TakenAudit[]): Province['checklist'] {
  const digest = mostFrequent(remaining.map(({ input }) => input.checklist.digest));
  const found = remaining.find(({ input }) => input.checklist.digest === digest);
  if (found === undefined) throw new RangeError('a province of no facilities');
  return found.stored.checklist;
}

/** The price list used for all audits; null: several lists, or audits without one. */
function commonPrices(remaining: readonly TakenAudit[]): StoredPrices | null {
  const lists = new Set(remaining.map(({ stored }) => stored.prices));
  const [only = null] = lists;
  return lists.size === 1 ? only : null;
}

/** The last day of an audit that counts: what a facility had become by then is what it is in the province. */
function latestDay(remaining: readonly TakenAudit[]): string {
  return remaining.reduce((last, { input }) => (input.auditedOn > last ? input.auditedOn : last), '');
}

/** A facility that was part of another one by that day is not expected any more. */
function checkRoster(roster: Roster, facilities: readonly FacilityResult[], day: string): RosterCheck {
  const reported = new Map(facilities.map(({ facility }) => [currentId(roster, facility.id), facility.id]));
  const expectedFacilities = roster.facilities.filter(
    ({ id }) => reported.has(id) || successorOf(roster, id, day) === null,
  );
  const expected = new Set(expectedFacilities.map(({ id }) => id));
  return {
    title: roster.title,
    expected: expectedFacilities.length,
    missing: expectedFacilities.filter(({ id }) => !reported.has(id)),
    unlisted: [...reported].flatMap(([current, id]) => (expected.has(current) ? [] : [id])),
  };
}
