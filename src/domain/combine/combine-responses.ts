import {
  type Audit,
  type Decision,
  type Evidence,
  noPlan,
  noResponse,
  type Plan,
  type Purchase,
  type Response,
  type Side,
  type SidedAnswer,
} from '../audit/audit.ts';
import { evidenceKey } from '../audit/evidence-key.ts';
import { compareInstants } from '../values/instant.ts';
import { agreedValue } from './agreed-value.ts';
import { type CombinedSide, combineSided } from './combine-sided.ts';
import type { Conflict } from './conflict.ts';
import { isSamePlain, plainText, threeWay, unionOf } from './three-way.ts';

/** Combines what the parts say about one criterion; differences are added to `conflicts`. */
export function combineResponses(
  id: string,
  base: Audit | null,
  parts: readonly Audit[],
  conflicts: Conflict[],
): Response {
  const before = base?.responses.get(id) ?? noResponse;
  const all = parts.map(({ responses }) => responses.get(id) ?? noResponse);
  return {
    self: combineSide(id, 'self', before, all, conflicts),
    verified: combineSide(id, 'verified', before, all, conflicts),
    evidence: combineEvidence(
      before.evidence,
      all.map(({ evidence }) => evidence),
    ),
    plan: combinePlans(
      id,
      before.plan,
      all.map(({ plan }) => plan),
      conflicts,
    ),
    purchase: combinePurchases(
      id,
      before.purchase,
      all.map(({ purchase }) => purchase),
      conflicts,
    ),
    decisions: combineDecisions(before, all),
    keptFrom: keptFromOf(before, all),
  };
}

function combineSide(
  id: string,
  side: Side,
  before: Response,
  all: readonly Response[],
  conflicts: Conflict[],
): SidedAnswer | null {
  const combined: CombinedSide = combineSided(
    before[side],
    all.map((response) => response[side]),
  );
  if (combined.is === 'agreed') return combined.sided;
  const options = combined.between.map((sided) => ({
    sided,
    parts: all.flatMap((response, index) => (isSamePlain(response[side]?.answer, sided.answer) ? [index] : [])),
  }));
  conflicts.push({ what: 'answer', criterion: id, side, options, note: combined.note });
  return before[side];
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

function combinePlans(
  id: string,
  base: Plan | null,
  all: readonly (Plan | null)[],
  conflicts: Conflict[],
): Plan | null {
  if (all.every((plan) => plan === null)) return null;
  const part = <Field extends keyof Plan>(field: Field): Plan[Field] =>
    agreedValue(
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
