import type { Audit, Decision, Evidence, Plan, Purchase, Response, Side, SidedAnswer, Visit } from '../audit.ts';
import { noResponse } from '../audit.ts';
import { compareInstants } from '../instant.ts';
import { noVisit } from '../record-visit.ts';
import { type CombinedSide, combineSided } from './combine-sided.ts';
import type { Conflict, ValueConflict } from './conflict.ts';
import { isSamePlain, plainText, threeWay, unionOf } from './three-way.ts';

/** The parts put together, and what a person has to decide; until then the base stands there. */
export interface Combined {
  readonly audit: Audit;
  readonly conflicts: readonly Conflict[];
}

/**
 * Puts the parts of one visit together: every change since `base` is kept, the same change made twice counts once, and
 * differing ones are conflicts. Without a base all that stands in a part is a change. The order of the parts does not matter.
 */
export function combineAudits(base: Audit | null, parts: readonly Audit[]): Combined {
  const conflicts: Conflict[] = [];
  const first = parts.toSorted((a, b) => (a.id === b.id ? 0 : a.id < b.id ? -1 : 1))[0] ?? base;
  if (first === null || first === undefined) throw new RangeError('nothing to combine');
  const ids = new Set([...(base?.responses.keys() ?? []), ...parts.flatMap(({ responses }) => [...responses.keys()])]);
  const responses = [...ids].map((id) => [id, combineResponses(id, base, parts, conflicts)] as const);
  const audit: Audit = {
    ...first,
    revision: Math.max(base?.revision ?? 0, ...parts.map(({ revision }) => revision)),
    auditedOn: agreed(
      base?.auditedOn ?? null,
      parts.map((part) => part.auditedOn),
      first.auditedOn,
      { what: 'whole', field: 'auditedOn' },
      conflicts,
    ),
    facility: { ...first.facility, profile: combineProfiles(base, parts, conflicts) },
    team: unionOf(base?.team ?? [], parts.map((part) => part.team), plainText),
    signed: unionOf(base?.signed ?? [], parts.map((part) => part.signed), plainText),
    visit: combineVisits(base, parts, conflicts),
    responses: new Map(responses.filter(([, response]) => !isSamePlain(response, noResponse))),
  };
  return { audit, conflicts };
}

function combineResponses(id: string, base: Audit | null, parts: readonly Audit[], conflicts: Conflict[]): Response {
  const before = base?.responses.get(id) ?? noResponse;
  const all = parts.map(({ responses }) => responses.get(id) ?? noResponse);
  return {
    self: combineSide(id, 'self', before, all, conflicts),
    verified: combineSide(id, 'verified', before, all, conflicts),
    evidence: combineEvidence(before.evidence, all.map(({ evidence }) => evidence)),
    plan: combinePlans(id, before.plan, all.map(({ plan }) => plan), conflicts),
    purchase: combinePurchases(id, before.purchase, all.map(({ purchase }) => purchase), conflicts),
    decisions: combineDecisions(before, all),
    keptFrom: keptFromOf(before, all),
  };
}

function combineSide(id: string, side: Side, before: Response, all: readonly Response[], conflicts: Conflict[]): SidedAnswer | null {
  const combined: CombinedSide = combineSided(before[side], all.map((response) => response[side]));
  if (combined.is === 'agreed') return combined.sided;
  const options = combined.between.map((sided) => ({
    sided,
    parts: all.flatMap((response, index) => (isSamePlain(response[side]?.answer, sided.answer) ? [index] : [])),
  }));
  conflicts.push({ what: 'answer', criterion: id, side, options });
  return before[side];
}

/** A file is the same by its digest; its day and caption are those that say something. */
function combineEvidence(base: readonly Evidence[], all: readonly (readonly Evidence[])[]): readonly Evidence[] {
  const keyOf = ({ sha256, file }: Evidence) => sha256 ?? file;
  return unionOf(base, all, keyOf).map((kept) => {
    const same = all.flat().filter((each) => keyOf(each) === keyOf(kept));
    const captions = new Set(same.flatMap(({ caption }) => (caption === null ? [] : [caption])));
    const days = new Set(same.flatMap(({ takenOn }) => (takenOn === null ? [] : [takenOn])));
    return {
      ...kept,
      caption: captions.size === 0 ? null : [...captions].toSorted().join('; '),
      takenOn: [...days].toSorted()[0] ?? null,
    };
  });
}

const noPlan: Plan = { owner: null, due: null, status: null, doneOn: null, fundingSource: null, note: null };

function combinePlans(id: string, base: Plan | null, all: readonly (Plan | null)[], conflicts: Conflict[]): Plan | null {
  if (all.every((plan) => plan === null)) return null;
  const part = <Field extends keyof Plan>(field: Field): Plan[Field] =>
    agreed(
      base?.[field] ?? null,
      all.map((plan) => (plan ?? base ?? noPlan)[field]),
      null as Plan[Field],
      { what: 'plan', criterion: id, field },
      conflicts,
    );
  return {
    owner: part('owner'),
    due: part('due'),
    status: part('status'),
    doneOn: part('doneOn'),
    fundingSource: part('fundingSource'),
    note: part('note'),
  };
}

function combinePurchases(
  id: string,
  base: readonly Purchase[],
  all: readonly (readonly Purchase[])[],
  conflicts: Conflict[],
): readonly Purchase[] {
  const items = [...new Set([...base, ...all.flat()].map(({ item }) => item))].toSorted();
  const purchasesOf = (of: readonly Purchase[], item: string) => of.filter((each) => each.item === item);
  return items.flatMap((item) =>
    agreed(
      purchasesOf(base, item),
      all.map((each) => purchasesOf(each, item)),
      [],
      { what: 'purchase', criterion: id, field: item },
      conflicts,
    ),
  );
}

function combineDecisions(before: Response, all: readonly Response[]): readonly Decision[] {
  const decisions = unionOf(before.decisions, all.map((each) => each.decisions), plainText);
  return decisions.toSorted((a, b) => compareInstants(a.at, b.at));
}

/** Kept only as long as nobody answered it anew. */
function keptFromOf(before: Response, all: readonly Response[]): string | null {
  const combined = threeWay(before.keptFrom, all.map(({ keptFrom }) => keptFrom));
  if (combined.is === 'agreed') return combined.value;
  return combined.values.every(({ value }) => value !== null) ? (combined.values[0]?.value ?? null) : null;
}

function combineProfiles(base: Audit | null, parts: readonly Audit[], conflicts: Conflict[]): ReadonlyMap<string, string | number> {
  const all = parts.map(({ facility }) => facility.profile);
  const before = base?.facility.profile ?? new Map<string, string | number>();
  const ids = [...new Set([...before.keys(), ...all.flatMap((profile) => [...profile.keys()])])];
  return new Map(
    ids.flatMap((id) => {
      const value = agreed<string | number | null>(
        before.get(id) ?? null,
        all.map((profile) => profile.get(id) ?? null),
        null,
        { what: 'profile', field: id },
        conflicts,
      );
      return value === null ? [] : [[id, value] as const];
    }),
  );
}

function combineVisits(base: Audit | null, parts: readonly Audit[], conflicts: Conflict[]): Visit | null {
  if (parts.every(({ visit }) => visit === null)) return null;
  const before = base?.visit ?? noVisit;
  const all = parts.map(({ visit }) => visit ?? before);
  const part = <Field extends keyof Visit>(field: Field): Visit[Field] =>
    agreed(before[field], all.map((visit) => visit[field]), before[field], { what: 'visit', field }, conflicts);
  return {
    number: part('number'),
    decision: part('decision'),
    plan: part('plan'),
    startedAt: part('startedAt'),
    endedAt: part('endedAt'),
    place: part('place'),
    chair: part('chair'),
    secretary: part('secretary'),
    copies: part('copies'),
    strengths: part('strengths'),
    conclusion: part('conclusion'),
    facilityOpinion: part('facilityOpinion'),
    present: unionOf(before.present, all.map(({ present }) => present), plainText),
    difficulties: unionOf(before.difficulties, all.map(({ difficulties }) => difficulties), plainText),
    disputed: unionOf(before.disputed, all.map(({ disputed }) => disputed), (id) => id),
  };
}

/** Values that were never set have no say; what differs is noted as a conflict, and the base stands until it is decided. */
function agreed<Value>(
  base: Value | null,
  parts: readonly Value[],
  none: Value,
  what: Omit<ValueConflict, 'values'>,
  conflicts: Conflict[],
): Value {
  const before = base ?? none;
  const combined = threeWay(before, parts);
  if (combined.is === 'agreed') return combined.value;
  const said = combined.values.filter(({ value }) => !isSamePlain(value, none));
  const [only] = said;
  if (only !== undefined && said.length === 1) return only.value;
  conflicts.push({ ...what, values: said });
  return before;
}
