import { withoutWords } from '../../domain/answer-kinds/index.ts';
import { type Answer, type Audit, noResponse, type Response, type SidedAnswer } from '../../domain/audit/audit.ts';
import type { AnswerKind, Criterion } from '../../domain/checklist/checklist.ts';

/** The audit without confidential data: no hidden criteria, names of persons, notes, evidence or free text. */
export function publicAudit(audit: Audit, shown: readonly Criterion[]): Audit {
  const { facility } = audit;
  const kinds = new Map(shown.map(({ id, kind }) => [id, kind]));
  return {
    ...audit,
    team: [],
    assigned: new Map(),
    flagged: [],
    visit: null,
    signed: [],
    combinedFrom: [],
    deletions: [],
    loaded: null,
    facility: {
      ...facility,
      emr: facility.emr === null ? null : { ...facility.emr, decision: null },
      deadlines: new Map([...facility.deadlines].map(([id, { date }]) => [id, { date, reason: '' }])),
    },
    responses: new Map(
      [...audit.responses].flatMap(([id, response]) => {
        const kind = kinds.get(id);
        return kind === undefined ? [] : [[id, publicResponse(response, kind)] as const];
      }),
    ),
  };
}

/** An answer without anyone's words: no reason, no text, no names of rooms. */
export function publicAnswer(answer: Answer, kind: AnswerKind): Answer {
  if (answer.is === 'not-applicable') return { is: 'not-applicable', reason: '' };
  if (answer.is !== 'given') return answer;
  return { is: 'given', value: withoutWords(kind, answer.value) };
}

function publicResponse({ self, verified, plan, purchase }: Response, kind: AnswerKind): Response {
  return {
    ...noResponse,
    self: publicSide(self, kind),
    verified: publicSide(verified, kind),
    plan: plan === null ? null : { ...plan, owner: null, fundingSource: null, note: null },
    purchase: purchase.map((each) => ({ ...each, fundingSource: null, note: null })),
  };
}

function publicSide(sided: SidedAnswer | null, kind: AnswerKind): SidedAnswer | null {
  if (sided === null) return null;
  return { answer: publicAnswer(sided.answer, kind), by: null, at: null, note: null, changed: null };
}
