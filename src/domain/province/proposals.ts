import type { Difficulty } from '../audit/audit.ts';
import { authorities, type Criterion, type Remedy } from '../checklist/checklist.ts';
import { decidesOnMoney } from '../checklist/decides-on-money.ts';
import { groupBy } from '../values/grouping.ts';
import type { FacilityResult } from './facility-result.ts';

/** A remedy with the facilities that need it. */
export interface Proposal {
  readonly criterion: Criterion;
  readonly remedy: Remedy;
  /** Buys nothing, and is a decision on money. */
  readonly isOnMoney: boolean;
  readonly facilities: readonly FacilityResult[];
}

/** A difficulty with all facilities that report it in the same words. */
export interface ReportedDifficulty {
  readonly facilities: readonly FacilityResult[];
  readonly text: string;
  readonly cause: string | null;
}

/** Everything that one authority has to deal with. */
export interface AuthorityAgenda {
  /** The authority as written; null: the minutes name none. */
  readonly authority: string | null;
  readonly difficulties: readonly ReportedDifficulty[];
  /** Remedies that buy, hire or upgrade. */
  readonly costing: readonly Proposal[];
  /** Remedies that buy nothing, and are decisions on money. */
  readonly decisions: readonly Proposal[];
  /** Remedies that cost nothing, need no decision on money, and can be done now. */
  readonly free: readonly Proposal[];
}

/** Difficulties from the minutes and remedies of findings, by the authority that can mend them; most needed remedies first. */
export function agendasByAuthority(facilities: readonly FacilityResult[]): readonly AuthorityAgenda[] {
  const proposals = allProposals(facilities);
  const difficulties = facilities.flatMap((result) =>
    result.difficulties.map((difficulty) => ({ result, difficulty })),
  );
  const known: readonly string[] = authorities;
  const others = new Set(
    difficulties.flatMap(({ difficulty }) => difficulty.authority ?? []).filter((each) => !known.includes(each)),
  );
  return [...known, ...[...others].sort(), null].flatMap((authority): readonly AuthorityAgenda[] => {
    const own = proposals.filter(({ remedy }) => remedy.authority === authority);
    const agenda = {
      authority,
      difficulties: together(difficulties.filter(({ difficulty }) => difficulty.authority === authority)),
      costing: own.filter(({ remedy }) => remedy.act !== 'act'),
      decisions: own.filter(({ remedy, isOnMoney }) => remedy.act === 'act' && isOnMoney),
      free: own.filter(({ remedy, isOnMoney }) => remedy.act === 'act' && !isOnMoney),
    };
    return agenda.difficulties.length + own.length === 0 ? [] : [agenda];
  });
}

/** Equal difficulties as one, in the order in which they were first reported. */
function together(
  reported: readonly { readonly result: FacilityResult; readonly difficulty: Difficulty }[],
): readonly ReportedDifficulty[] {
  const equal = groupBy(reported, ({ difficulty: { text, cause } }) => JSON.stringify([text, cause]));
  return [...equal.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { text, cause } = first.difficulty;
    return [{ facilities: own.map(({ result }) => result), text, cause }];
  });
}

/** Keyed by criterion id and index of the remedy, so that checklist versions are counted together. */
function allProposals(facilities: readonly FacilityResult[]): readonly Proposal[] {
  const proposals = new Map<string, Proposal & { readonly facilities: FacilityResult[] }>();
  for (const result of facilities) {
    for (const { criterion, section } of result.findings) {
      for (const [index, remedy] of criterion.remedies.entries()) {
        const key = `${criterion.id} ${index} ${remedy.authority} ${remedy.act}`;
        const known = proposals.get(key);
        const isOnMoney = decidesOnMoney(remedy, criterion, section);
        if (known === undefined) proposals.set(key, { criterion, remedy, isOnMoney, facilities: [result] });
        else known.facilities.push(result);
      }
    }
  }
  return [...proposals.values()].sort((a, b) => b.facilities.length - a.facilities.length);
}
