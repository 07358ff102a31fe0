import type {
  PlainAnswer,
  PlainAudit,
  PlainChecklist,
  PlainCondition,
  PlainCounts,
  PlainCriterion,
  PlainSection,
} from './plain-documents.ts';
import { asNumber, exactly, type Fraction, isBelow, isSame, nought, over, total, whole } from './second-fractions.ts';

export type Sides = 'effective' | 'self' | 'verified';

export interface Judged {
  readonly criterion: PlainCriterion;
  readonly section: PlainSection;
  readonly state: 'answered' | 'unanswered' | 'no-evidence' | 'not-applicable' | 'inactive';
  readonly side: 'self' | 'verified' | null;
  readonly answer: PlainAnswer | null;
  readonly needed: Fraction | null;
  readonly mark: Fraction | null;
  readonly lacksEvidence: boolean;
}

/** The second scorer's states and marks, in the checklist's order. */
export function judgeAll(checklist: PlainChecklist, audit: PlainAudit, sides: Sides): readonly Judged[] {
  const judgedById: Record<string, Judged> = {};

  function judge(id: string): Judged | null {
    const section = checklist.sections.find(({ criteria }) => criteria.some((each) => each.id === id));
    const criterion = section?.criteria.find((each) => each.id === id);
    if (!section || !criterion) return null;
    judgedById[id] ??= judgeOne(criterion, section);
    return judgedById[id];
  }

  function judgeOne(criterion: PlainCriterion, section: PlainSection): Judged {
    const response = audit.responses[criterion.id] ?? {};
    const verified = sides === 'self' ? undefined : response.verified;
    const self = sides === 'verified' ? undefined : response.self;
    const answer = (verified ?? self)?.answer ?? null;
    const isLeftOut = audit.sections !== undefined && !audit.sections.includes(section.id);
    const isInactive = isLeftOut || (criterion.when !== undefined && !holds(criterion.when));
    const needed = isInactive ? null : neededOf(criterion, answer);
    const state = isInactive ? 'inactive' : stateOf(answer, needed);
    const side = verified ? 'verified' : self ? 'self' : null;
    const lacksEvidence = criterion.evidence === 'required' && state === 'answered' && !response.evidence?.length;
    const mark = isScored(criterion) ? markOf(criterion, state, answer, needed, audit.auditedOn) : null;
    return { criterion, section, state, side, answer, needed, mark, lacksEvidence };
  }

  function holds(condition: PlainCondition): boolean {
    if (condition.all) return !condition.all.some((each) => !holds(each));
    if (condition.any) return condition.any.filter(holds).length > 0;
    if (condition.not) return !holds(condition.not);
    if (condition.auditedOn) {
      const day = Date.parse(audit.auditedOn);
      const { from, to } = condition.auditedOn;
      return !(from && day < Date.parse(from)) && !(to && day > Date.parse(to));
    }
    const found = condition.profile
      ? audit.facility.profile[condition.profile]
      : tested(judge(condition.criterion ?? ''));
    if (found === undefined) return false;
    const isBetween = (low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY) =>
      typeof found === 'number' && found >= low && found <= high;
    const isBounded = condition.atLeast !== undefined || condition.atMost !== undefined;
    return (
      (condition.is === undefined || condition.is === found) &&
      (condition.in === undefined || condition.in.includes(found)) &&
      (!isBounded || isBetween(condition.atLeast, condition.atMost))
    );
  }

  function neededOf(criterion: PlainCriterion, answer: PlainAnswer | null): Fraction | null {
    if (criterion.kind !== 'coverage') return null;
    for (const rule of criterion.needed ?? []) if (!rule.when || holds(rule.when)) return exactly(rule.is);
    return isCounted(answer) ? total(rowsOf(answer).map(({ needed = 0 }) => exactly(needed))) : null;
  }

  return checklist.sections.flatMap(({ criteria }) => criteria.flatMap(({ id }) => judge(id) ?? []));
}

function stateOf(answer: PlainAnswer | null, needed: Fraction | null): Judged['state'] {
  if (answer === null) return 'unanswered';
  if (answer === 'not-applicable' || answer === 'no-evidence') return answer;
  return needed && isSame(needed, nought) ? 'not-applicable' : 'answered';
}

/** Undefined if no test holds. */
function tested(judged: Judged | null): string | number | undefined {
  if (judged?.state !== 'answered') return undefined;
  const { criterion, answer } = judged;
  if (criterion.kind === 'coverage') return isCounted(answer) ? asNumber(presentOf(answer)) : undefined;
  if (criterion.kind === 'number') return typeof answer === 'number' ? answer : undefined;
  const isWord = criterion.kind === 'judgement' || criterion.kind === 'choice';
  return isWord && typeof answer === 'string' ? answer : undefined;
}

function isScored({ scored, kind, options = [], bands = [] }: PlainCriterion): boolean {
  if (scored === false || kind === 'text') return false;
  if (kind === 'choice') return options.some(({ mark }) => mark !== undefined);
  return kind !== 'number' || bands.length > 0;
}

function markOf(
  criterion: PlainCriterion,
  state: Judged['state'],
  answer: PlainAnswer | null,
  needed: Fraction | null,
  auditedOn: string,
): Fraction | null {
  if (state === 'inactive' || state === 'not-applicable') return null;
  if (state !== 'answered') return nought;
  const { kind, options = [], bands = [], full = 1, zero = 0 } = criterion;
  const inBand = (value: number) =>
    bands.find(({ from = value, to = value }) => from <= value && value <= to)?.mark ?? 0;
  switch (kind) {
    case 'judgement':
      return answer === 'met' ? whole : answer === 'partly' ? [1n, 2n] : nought;
    case 'choice':
      return exactly(options.find(({ id }) => id === answer)?.mark ?? 0);
    case 'checks': {
      const shares = options.map(({ id, mark = 1 }) => ({ id, share: exactly(mark) }));
      const checked = shares.filter(({ id }) => Array.isArray(answer) && answer.includes(id));
      return over(total(checked.map(({ share }) => share)), total(shares.map(({ share }) => share)));
    }
    case 'number':
      return typeof answer === 'number' ? exactly(inBand(answer)) : nought;
    case 'date':
      return answer === 'never' ? nought : exactly(inBand(ageInDays(String(answer), auditedOn)));
    case 'coverage': {
      if (!isCounted(answer) || !needed) return nought;
      const share = over(presentOf(answer), needed);
      if (!isBelow(share, exactly(full))) return whole;
      return isBelow(share, exactly(zero)) ? nought : share;
    }
    case 'text':
      return null;
  }
}

/** Counted day by day, independent of any clock. */
function ageInDays(from: string, to: string): number {
  let age = 0;
  const day = new Date(`${from}T12:00:00Z`);
  while (day.toISOString().slice(0, 10) < to) {
    day.setUTCDate(day.getUTCDate() + 1);
    age += 1;
  }
  return age;
}

type Counted = Extract<PlainAnswer, { readonly rows: unknown } | { readonly present: number }>;

function isCounted(answer: PlainAnswer | null): answer is Counted {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

function rowsOf(answer: Counted): readonly PlainCounts[] {
  return 'rows' in answer ? answer.rows : [answer];
}

export function presentOf(answer: PlainAnswer | null): Fraction {
  return isCounted(answer) ? total(rowsOf(answer).map(({ present }) => exactly(present))) : nought;
}
