import {
  type Answer,
  type Audit,
  type Evidence,
  noPlan,
  noResponse,
  type Plan,
  type Purchase,
  type Response,
  type Side,
} from '../audit/audit.ts';

/** Who records something, when, and on which side. */
export interface Recording {
  readonly criterion: string;
  readonly side: Side;
  readonly by: string | null;
  /** ISO instant. */
  readonly at: string;
  /** Why it is changed after the minutes were signed; null: not signed, or no reason given. */
  readonly changed: string | null;
}

/** Records an answer on one side. Keeps an existing note unless `note` gives another. */
export function recordAnswer(audit: Audit, recording: Recording, answer: Answer, note: string | null = null): Audit {
  const { criterion, side, by, at } = recording;
  const before = audit.responses.get(criterion)?.[side] ?? null;
  const changed = recording.changed ?? before?.changed ?? null;
  const sided = { answer, by, at, note: note ?? before?.note ?? null, changed };
  return withResponse(audit, criterion, (response) => ({ ...response, [side]: sided, keptFrom: null }));
}

/** Records the note of an answer; `''` removes it. Does nothing if that side has no answer. */
export function recordNote(audit: Audit, recording: Recording, note: string): Audit {
  const { criterion, side, by, at } = recording;
  const before = audit.responses.get(criterion)?.[side] ?? null;
  if (before === null) return audit;
  const sided = { ...before, note: note === '' ? null : note, by, at, changed: recording.changed ?? before.changed };
  return withResponse(audit, criterion, (response) => ({ ...response, [side]: sided }));
}

/** Removes the answer of one side; evidence, plan and the other side stay. */
export function clearAnswer(audit: Audit, criterion: string, side: Side): Audit {
  return withResponse(audit, criterion, (response) => ({ ...response, [side]: null }));
}

/** Adds evidence; for a file already listed it updates only caption and day. */
export function recordEvidence(audit: Audit, criterion: string, added: readonly Evidence[]): Audit {
  return withResponse(audit, criterion, (response) => {
    const files = new Map(response.evidence.map((each) => [each.file, each]));
    for (const each of added) {
      const before = files.get(each.file);
      files.set(each.file, {
        ...each,
        takenOn: each.takenOn ?? before?.takenOn ?? null,
        caption: each.caption ?? before?.caption ?? null,
      });
    }
    return { ...response, evidence: [...files.values()] };
  });
}

/** Changes the given parts of the plan. */
export function recordPlan(audit: Audit, criterion: string, changes: Partial<Plan>): Audit {
  return withResponse(audit, criterion, (response) => ({
    ...response,
    plan: { ...noPlan, ...response.plan, ...changes },
  }));
}

const noPurchase: Omit<Purchase, 'item'> = { quantity: null, fundingSource: null, year: null, note: null };

/** Changes the given parts of the group's correction for one item. */
export function recordPurchase(audit: Audit, criterion: string, item: string, changes: Partial<Purchase>): Audit {
  return withResponse(audit, criterion, (response) => {
    const before = response.purchase.find((each) => each.item === item);
    const others = response.purchase.filter((each) => each !== before);
    return { ...response, purchase: [...others, { ...noPurchase, ...before, ...changes, item }] };
  });
}

function withResponse(audit: Audit, criterion: string, change: (response: Response) => Response): Audit {
  const responses = new Map(audit.responses);
  const changed = change(responses.get(criterion) ?? noResponse);
  if (isEmpty(changed)) responses.delete(criterion);
  else responses.set(criterion, changed);
  return { ...audit, responses };
}

function isEmpty({ self, verified, evidence, plan, purchase, decisions, keptFrom }: Response): boolean {
  const isWithoutAnswers = self === null && verified === null && keptFrom === null && plan === null;
  return isWithoutAnswers && evidence.length + purchase.length + decisions.length === 0;
}
