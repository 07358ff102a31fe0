import {
  type Audit,
  type Decision,
  noPlan,
  noResponse,
  type Purchase,
  type Side,
  type SidedAnswer,
  type Visit,
} from '../audit/audit.ts';
import { noVisit } from '../visit/record-visit.ts';
import type { Held } from './three-way.ts';

/** Something that the parts of a visit say differently and a person must decide. */
export type Conflict = AnswerConflict | ValueConflict;

export interface AnswerConflict {
  readonly what: 'answer';
  readonly criterion: string;
  readonly side: Side;
  /** The base's answer as somebody noted on it meanwhile; it loses, too. */
  readonly passed: SidedAnswer | null;
  readonly options: readonly { readonly sided: SidedAnswer; readonly parts: readonly number[] }[];
}

export interface ValueConflict {
  readonly what: 'plan' | 'purchase' | 'visit' | 'profile' | 'whole';
  /** Only for a plan or purchase. */
  readonly criterion?: string;
  /** The field in conflict, such as `owner`, an item or a profile question. */
  readonly field: string;
  readonly values: readonly Held<unknown>[];
}

/** Who decided, when and why. */
export type Ruling = Pick<Decision, 'by' | 'at' | 'reason'>;

/** How many answers or values there are to choose from. */
export function optionCount(conflict: Conflict): number {
  return conflict.what === 'answer' ? conflict.options.length : conflict.values.length;
}

/** The parts that hold the given option. */
export function partsOf(conflict: Conflict, option: number): readonly number[] {
  const options = conflict.what === 'answer' ? conflict.options : conflict.values;
  return options[option]?.parts ?? [];
}

/** Puts the chosen answer in its place with its own notes; all sides with theirs, the decision and its reason stay in the audit. */
export function settleConflict(audit: Audit, conflict: Conflict, option: number, ruling: Ruling): Audit {
  if (conflict.what === 'answer') return settleAnswer(audit, conflict, option, ruling);
  const value = conflict.values[option]?.value;
  return value === undefined ? audit : settleValue(audit, conflict, value);
}

function settleAnswer(
  audit: Audit,
  { criterion, side, options, passed }: AnswerConflict,
  option: number,
  ruling: Ruling,
): Audit {
  const chosen = options[option]?.sided;
  if (chosen === undefined) return audit;
  const response = audit.responses.get(criterion) ?? noResponse;
  const between = [...options.map(({ sided }) => sided), ...(passed === null ? [] : [passed])];
  const decision: Decision = { between, chosen: option, ...ruling };
  const after = { ...response, [side]: chosen, decisions: [...response.decisions, decision], keptFrom: null };
  return { ...audit, responses: new Map([...audit.responses, [criterion, after]]) };
}

/** Safe cast: the conflict was built from a part of this kind. */
function settleValue(audit: Audit, { what, criterion = '', field }: ValueConflict, value: unknown): Audit {
  const response = audit.responses.get(criterion) ?? noResponse;
  const withResponse = (changed: typeof response): Audit => ({
    ...audit,
    responses: new Map([...audit.responses, [criterion, changed]]),
  });
  switch (what) {
    case 'plan':
      return withResponse({ ...response, plan: { ...noPlan, ...response.plan, [field]: value } });
    case 'purchase': {
      const others = response.purchase.filter(({ item }) => item !== field);
      return withResponse({ ...response, purchase: [...others, ...(value as readonly Purchase[])] });
    }
    case 'visit':
      return { ...audit, visit: { ...noVisit, ...audit.visit, [field]: value } as Visit };
    case 'profile': {
      const profile = new Map([...audit.facility.profile, [field, value as string | number]]);
      return { ...audit, facility: { ...audit.facility, profile } };
    }
    case 'whole':
      return { ...audit, [field]: value };
  }
}
