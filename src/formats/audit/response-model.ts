import type { Answer, CoverageCounts, GivenValue, Response, SidedAnswer } from '../../domain/audit/audit.ts';
import type { AnswerShape, ResponseShape, SidedAnswerShape } from '../schemas/response-schema.ts';
import { type Member, type Members, members } from '../shape/members.ts';

/** What is recorded about a criterion, with the defaults of what it leaves out. */
export function responseOf(shape: ResponseShape): Response {
  const { self, verified, evidence, plan, purchase, decisions, keptFrom } = shape;
  return {
    self: self ? sidedAnswerOf(self) : null,
    verified: verified ? sidedAnswerOf(verified) : null,
    evidence: (evidence ?? []).map(({ file, sha256, takenOn, caption }) => {
      return { file, sha256: sha256 ?? null, takenOn: takenOn ?? null, caption: caption ?? null };
    }),
    plan: plan ? planOf(plan) : null,
    purchase: (purchase ?? []).map(({ item, quantity, fundingSource, year, note }) => ({
      item,
      quantity: quantity ?? null,
      fundingSource: fundingSource ?? null,
      year: year ?? null,
      note: note ?? null,
    })),
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

function sidedAnswerOf({ answer, reason, by, at, note, changed }: SidedAnswerShape): SidedAnswer {
  return {
    answer: answerOf(answer, reason ?? ''),
    by: by ?? null,
    at: at ?? null,
    note: note ?? null,
    changed: changed ?? null,
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

function planOf({
  owner,
  due,
  status,
  doneOn,
  fundingSource,
  note,
}: NonNullable<ResponseShape['plan']>): Response['plan'] {
  return {
    owner: owner ?? null,
    due: due ?? null,
    status: status ?? null,
    doneOn: doneOn ?? null,
    fundingSource: fundingSource ?? null,
    note: note ?? null,
  };
}

/** What is recorded about a criterion, as audit files hold it. */
export function responseMembers({ self, verified, evidence, plan, purchase, decisions, keptFrom }: Response): Members {
  return members({
    self: self && sidedMembers(self),
    verified: verified && sidedMembers(verified),
    evidence: evidence.map(({ file, sha256, takenOn, caption }) => members({ file, sha256, takenOn, caption })),
    plan: plan && members({ ...plan }),
    purchase: purchase.map(({ item, quantity, fundingSource, year, note }) =>
      members({ item, quantity, fundingSource, year, note }),
    ),
    decisions: decisions.map(({ between, chosen, by, at, reason }) => ({
      between: between.map(sidedMembers),
      ...members({ chosen, by, at, reason }),
    })),
    keptFrom,
  });
}

function sidedMembers({ answer, by, at, note, changed }: SidedAnswer): Members {
  return {
    answer: answer.is === 'given' ? givenMember(answer.value) : answer.is,
    ...members({ reason: answer.is === 'not-applicable' ? answer.reason : null, by, at, note, changed }),
  };
}

function givenMember(value: GivenValue): Member {
  if (typeof value !== 'object' || Array.isArray(value)) return value as string | number | readonly string[];
  const counts = value as CoverageCounts;
  if (!('rows' in counts)) return members({ needed: counts.needed, present: counts.present });
  return { rows: counts.rows.map(({ label, needed, present }) => members({ label, needed, present })) };
}
