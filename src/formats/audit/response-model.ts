import type {
  Answer,
  CoverageCounts,
  Evidence,
  GivenValue,
  Plan,
  Purchase,
  Response,
  SidedAnswer,
} from '../../domain/audit/audit.ts';
import { isBlank, saidOrNull } from '../../domain/values/blank.ts';
import type { AnswerShape, ResponseShape, SidedAnswerShape } from '../schemas/response-schema.ts';
import { type Member, type Members, members } from '../shape/members.ts';

/** A response with defaults filled in. */
export function responseOf(shape: ResponseShape): Response {
  const { self, verified, evidence, plan, purchase, decisions, keptFrom } = shape;
  return {
    self: self ? saidBy(self) : null,
    verified: verified ? saidBy(verified) : null,
    evidence: (evidence ?? []).map(evidenceOf),
    plan: plan ? planOf(plan) : null,
    purchase: (purchase ?? []).map(purchaseOf),
    decisions: (decisions ?? []).map(({ between, chosen, by, at, reason }) => ({
      between: between.map(sidedAnswerOf),
      chosen: chosen ?? null,
      by: by ?? null,
      at: at ?? null,
      reason: reason ?? null,
    })),
    keptFrom: keptFrom ?? null,
  };
}

/** A piece of evidence with the defaults of what it leaves out. */
export function evidenceOf({ file, sha256, takenOn, caption }: ShapeOf<'evidence'>): Evidence {
  return { file, sha256: sha256 ?? null, takenOn: takenOn ?? null, caption: caption ?? null };
}

/** A purchase with the defaults of what it leaves out. */
export function purchaseOf({ item, quantity, fundingSource, year, note }: ShapeOf<'purchase'>): Purchase {
  return {
    item,
    quantity: quantity ?? null,
    fundingSource: saidOrNull(fundingSource),
    year: year ?? null,
    note: saidOrNull(note),
  };
}

type ShapeOf<Key extends 'evidence' | 'purchase'> = NonNullable<ResponseShape[Key]>[number];

/** A text that says nothing was once taken for an answer; it is none. */
function saidBy(shape: SidedAnswerShape): SidedAnswer | null {
  return typeof shape.answer === 'string' && isBlank(shape.answer) ? null : sidedAnswerOf(shape);
}

/** An answer of one side with the defaults of what it leaves out. */
export function sidedAnswerOf({ answer, reason, by, at, note, changed, also }: SidedAnswerShape): SidedAnswer {
  const others = (also ?? []).map((voice) => ({
    by: saidOrNull(voice.by),
    at: voice.at ?? null,
    note: saidOrNull(voice.note),
    reason: saidOrNull(voice.reason),
    changed: saidOrNull(voice.changed),
  }));
  return {
    answer: answerOf(answer, reason ?? ''),
    by: saidOrNull(by),
    at: at ?? null,
    note: saidOrNull(note),
    changed: saidOrNull(changed),
    ...(others.length === 0 ? {} : { also: others }),
  };
}

function answerOf(shape: AnswerShape, reason: string): Answer {
  if (shape === 'not-applicable') return { is: 'not-applicable', reason };
  if (shape === 'no-evidence') return { is: 'no-evidence' };
  const isCounts = typeof shape === 'object' && !Array.isArray(shape);
  return { is: 'given', value: isCounts ? countsOf(shape) : shape };
}

function countsOf({ needed, present, rows }: Extract<AnswerShape, { rows?: unknown }>): CoverageCounts {
  if (!rows) return { needed: needed ?? null, present: present ?? 0 };
  return { rows: rows.map((row) => ({ label: row.label, needed: row.needed ?? null, present: row.present })) };
}

/** A plan with the defaults of what it leaves out. */
export function planOf({ owner, due, status, doneOn, fundingSource, note }: NonNullable<ResponseShape['plan']>): Plan {
  return {
    owner: saidOrNull(owner),
    due: due ?? null,
    status: status ?? null,
    doneOn: doneOn ?? null,
    fundingSource: saidOrNull(fundingSource),
    note: saidOrNull(note),
  };
}

/** A response as written in audit files. */
export function responseMembers({ self, verified, evidence, plan, purchase, decisions, keptFrom }: Response): Members {
  return members({
    self: self && sidedMembers(self),
    verified: verified && sidedMembers(verified),
    evidence: evidence.map(evidenceMembers),
    plan: plan && planMembers(plan),
    purchase: purchase.map(purchaseMembers),
    decisions: decisions.map(({ between, chosen, by, at, reason }) => ({
      between: between.map(sidedMembers),
      ...members({ chosen, by, at, reason }),
    })),
    keptFrom,
  });
}

export function evidenceMembers({ file, sha256, takenOn, caption }: Evidence): Members {
  return members({ file, sha256, takenOn, caption });
}

export function planMembers(plan: Plan): Members {
  return members({ ...plan });
}

export function purchaseMembers({ item, quantity, fundingSource, year, note }: Purchase): Members {
  return members({ item, quantity, fundingSource, year, note });
}

export function sidedMembers({ answer, by, at, note, changed, also = [] }: SidedAnswer): Members {
  return {
    answer: answer.is === 'given' ? givenMember(answer.value) : answer.is,
    ...members({
      reason: answer.is === 'not-applicable' ? answer.reason : null,
      by,
      at,
      note,
      changed,
      also: also.map((voice) => members({ ...voice })),
    }),
  };
}

function givenMember(value: GivenValue): Member {
  if (typeof value !== 'object' || Array.isArray(value)) return value as string | number | readonly string[];
  const counts = value as CoverageCounts;
  if (!('rows' in counts)) return members({ needed: counts.needed, present: counts.present });
  return { rows: counts.rows.map(({ label, needed, present }) => members({ label, needed, present })) };
}
