import type { Audit, Decision, Evidence, Plan, Purchase, Response, Side, SidedAnswer } from '../audit/audit.ts';
import { noResponse } from '../audit/audit.ts';
import { withoutDecidedAgainst } from '../records/decided-against.ts';
import type { TakenOut } from '../records/deletions.ts';
import { evidenceKey } from '../records/evidence-key.ts';
import { isSameAnswer } from '../scoring/agreement.ts';
import { compareInstants } from '../values/instant.ts';
import { agreedValue } from './agreed-value.ts';
import { type CombinedSide, combineSided } from './combine-sided.ts';
import type { Conflict } from './conflict.ts';
import { isSamePlain, plainText, threeWay, unionOf } from './three-way.ts';

/** What is put together: audits, what they started from, and what any of them took out. */
export interface Combining {
  readonly base: Audit | null;
  readonly parts: readonly Audit[];
  readonly takenOut: TakenOut;
  /** To which is added what differs. */
  readonly conflicts: Conflict[];
}

/** What the parts say of one criterion, put together; what differs is added to the conflicts. */
export function combineResponses(id: string, combining: Combining): Response {
  const { base, parts, takenOut, conflicts } = combining;
  const before = base?.responses.get(id) ?? noResponse;
  const all = parts.map(({ responses }) => responses.get(id) ?? noResponse);
  // With a base, what a part lacks shows what it took out; what another one added by itself is not meant.
  const standing = all.map((response): Response => {
    if (base !== null) return response;
    const { evidence, plan, purchase } = response;
    return {
      ...response,
      evidence: evidence.filter((each) => !takenOut.hasEvidence(id, each)),
      plan: plan !== null && takenOut.hasPlan(id, plan) ? null : plan,
      purchase: purchase.filter((each) => !takenOut.hasPurchase(id, each)),
    };
  });
  const self = combineSide(id, 'self', before, all, combining);
  const verified = combineSide(id, 'verified', before, all, combining);
  return {
    self: self.sided,
    verified: verified.sided,
    evidence: combineEvidence(
      before.evidence,
      standing.map(({ evidence }) => evidence),
    ),
    plan: combinePlans(
      id,
      before.plan,
      standing.map(({ plan }) => plan),
      conflicts,
    ),
    purchase: combinePurchases(
      id,
      before.purchase,
      standing.map(({ purchase }) => purchase),
      conflicts,
    ),
    decisions: [...combineDecisions(before, all), ...self.decisions, ...verified.decisions],
    keptFrom: keptFromOf(before, all),
  };
}

function combineSide(
  id: string,
  side: Side,
  before: Response,
  all: readonly Response[],
  { takenOut, conflicts }: Combining,
): { readonly sided: SidedAnswer | null; readonly decisions: readonly Decision[] } {
  const decided = [before, ...all];
  const heard = all.map((response) => withoutDecidedAgainst(takenOut.answer(id, side, response[side]), decided));
  const combined: CombinedSide = combineSided(before[side], heard);
  if (combined.is === 'agreed') {
    const { sided, passed } = combined;
    if (sided === null || passed === null) return { sided, decisions: [] };
    return { sided, decisions: [{ between: [sided, passed], chosen: 0, by: null, at: null, reason: null }] };
  }
  const options = combined.between.map((sided) => ({
    sided,
    parts: heard.flatMap((each, index) => (each !== null && isSameAnswer(each.answer, sided.answer) ? [index] : [])),
  }));
  conflicts.push({ what: 'answer', criterion: id, side, options, passed: combined.passed });
  return { sided: before[side], decisions: [] };
}

/** Files with equal digests are one; all their captions are kept, and the first day given. */
function combineEvidence(base: readonly Evidence[], all: readonly (readonly Evidence[])[]): readonly Evidence[] {
  return unionOf(base, all, evidenceKey).map((kept) => {
    const before = base.find((each) => evidenceKey(each) === evidenceKey(kept)) ?? null;
    const same = all.flat().filter((each) => evidenceKey(each) === evidenceKey(kept));
    const captions = changedOf(
      before?.caption ?? null,
      same.map(({ caption }) => caption),
    );
    const days = changedOf(
      before?.takenOn ?? null,
      same.map(({ takenOn }) => takenOn),
    );
    const said = new Set(captions.flatMap((caption) => caption.split('; ')));
    return {
      ...kept,
      file: same.map(({ file }) => file).toSorted()[0] ?? kept.file,
      caption: said.size === 0 ? null : [...said].toSorted().join('; '),
      takenOn: days.toSorted()[0] ?? null,
    };
  });
}

/** The texts that differ from the base; if none does, the base's own. */
function changedOf(before: string | null, all: readonly (string | null)[]): readonly string[] {
  const changed = all.filter((each) => each !== before);
  return (changed.length > 0 ? changed : [before]).flatMap((each) => each ?? []);
}

/** A part that withdrew the plan has no say against one that changed it. */
function combinePlans(
  id: string,
  base: Plan | null,
  all: readonly (Plan | null)[],
  conflicts: Conflict[],
): Plan | null {
  const changed = all.filter((plan) => plan !== null && !isSamePlain(plan, base)).filter((plan) => plan !== null);
  if (changed.length === 0) return all.some((plan) => plan === null) ? null : base;
  const part = <Field extends keyof Plan>(field: Field): Plan[Field] =>
    agreedValue(
      base?.[field] ?? null,
      changed.map((plan) => plan[field]),
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
    agreedValue(
      purchasesOf(base, item),
      all.map((each) => purchasesOf(each, item)),
      [],
      { what: 'purchase', criterion: id, field: item },
      conflicts,
    ),
  );
}

function combineDecisions(before: Response, all: readonly Response[]): readonly Decision[] {
  const decisions = unionOf(
    before.decisions,
    all.map((each) => each.decisions),
    plainText,
  );
  return decisions.toSorted((a, b) => compareInstants(a.at, b.at));
}

/** Kept only while nobody has answered the criterion anew. */
function keptFromOf(before: Response, all: readonly Response[]): string | null {
  const combined = threeWay(
    before.keptFrom,
    all.map(({ keptFrom }) => keptFrom),
  );
  if (combined.is === 'agreed') return combined.value;
  return combined.values.every(({ value }) => value !== null) ? (combined.values[0]?.value ?? null) : null;
}
