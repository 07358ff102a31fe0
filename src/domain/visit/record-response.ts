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
  type SidedAnswer,
  type Voice,
} from '../audit/audit.ts';
import { type Remover, withDeletion, withRestored } from '../records/deletions.ts';
import { voicesOf } from '../records/voices.ts';
import { isSameAnswer } from '../scoring/agreement.ts';
import { isBlank, saidOrNull } from '../values/blank.ts';
import { isSameValue } from '../values/same-value.ts';

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

/**
 * Records an answer on one side. The same answer given by another person before stands beside it. A note stays with whoever wrote it:
 * under another's answer it would say what they never said. The answer that is replaced is noted as taken out.
 */
export function recordAnswer(audit: Audit, recording: Recording, answer: Answer, note: string | null = null): Audit {
  const { criterion, side, by, at } = recording;
  const before = audit.responses.get(criterion)?.[side] ?? null;
  const isOwn = before !== null && (before.by === null || before.by === by);
  const changed = recording.changed ?? before?.changed ?? null;
  const sided: SidedAnswer = { answer, by, at, note: saidOrNull(note ?? (isOwn ? before.note : null)), changed };
  const isSame = before !== null && isSameAnswer(before.answer, answer);
  const others = isSame ? othersThan(by, before) : [];
  const recorded: SidedAnswer = others.length === 0 ? sided : { ...sided, also: others };
  const replaced = before === null || isSame ? audit : withAnswerOut(audit, recording, before);
  const restored = withRestored(replaced, { what: side, criterion, was: recorded }, at);
  return withResponse(restored, criterion, (response) => ({ ...response, [side]: recorded, keptFrom: null }));
}

/** Records the note of an answer; one that says nothing removes it. Does nothing if that side has no answer. */
export function recordNote(audit: Audit, recording: Recording, note: string): Audit {
  const { criterion, side, by, at } = recording;
  const before = audit.responses.get(criterion)?.[side] ?? null;
  if (before === null) return audit;
  const { also: _also, ...own } = before;
  const others = (before.also ?? []).filter((voice) => voice.by !== by);
  const sided: SidedAnswer = {
    ...own,
    note: saidOrNull(note),
    by,
    at,
    changed: recording.changed ?? before.changed,
    ...(others.length === 0 ? {} : { also: others }),
  };
  const isEmptied = isBlank(note) && before.note !== null;
  const noted = isEmptied ? withAnswerOut(audit, recording, own) : audit;
  return withResponse(noted, criterion, (response) => ({ ...response, [side]: sided }));
}

/** Takes the answer of one side away, and notes who did; evidence, plan and the other side stay. */
export function clearAnswer(audit: Audit, recording: Recording): Audit {
  const { criterion, side } = recording;
  const before = audit.responses.get(criterion)?.[side] ?? null;
  if (before === null) return audit;
  const cleared = withResponse(audit, criterion, (response) => ({ ...response, [side]: null }));
  return withAnswerOut(cleared, recording, before);
}

function withAnswerOut(audit: Audit, { criterion, side, by, at, changed }: Recording, was: SidedAnswer): Audit {
  return withDeletion(audit, { what: side, criterion, was }, { by, at, reason: changed });
}

/** Everybody else who gave the answer before. */
function othersThan(by: string | null, before: SidedAnswer): readonly Voice[] {
  return voicesOf(before).filter((voice) => voice.by !== null && voice.by !== by);
}

/** Adds evidence; a file that is named already only gets the new caption and day. */
export function recordEvidence(
  audit: Audit,
  criterion: string,
  added: readonly Evidence[],
  at: string | null = null,
): Audit {
  const again = added.reduce((current, was) => withRestored(current, { what: 'evidence', criterion, was }, at), audit);
  return withResponse(again, criterion, (response) => {
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

/** Takes one piece of evidence out of a criterion, and notes who did; the file itself stays where it is. */
export function removeEvidence(audit: Audit, criterion: string, was: Evidence, remover: Remover): Audit {
  const removed = withResponse(audit, criterion, (response) => ({
    ...response,
    evidence: response.evidence.filter((each) => each.file !== was.file),
  }));
  return withDeletion(removed, { what: 'evidence', criterion, was }, remover);
}

/** Changes the caption or the day of one piece of evidence; null takes it away. */
export function editEvidence(
  audit: Audit,
  criterion: string,
  file: string,
  changes: Partial<Pick<Evidence, 'caption' | 'takenOn'>>,
): Audit {
  return withResponse(audit, criterion, (response) => ({
    ...response,
    evidence: response.evidence.map((each) => (each.file === file ? { ...each, ...changes } : each)),
  }));
}

/** Moves one piece of evidence to another criterion: it is taken out here, and put there with its caption and day. */
export function moveEvidence(audit: Audit, from: string, to: string, was: Evidence, remover: Remover): Audit {
  return recordEvidence(removeEvidence(audit, from, was, remover), to, [was], remover.at);
}

/** Withdraws the plan of a criterion and the group's corrections of what is bought, and notes who did. */
export function withdrawPlan(audit: Audit, criterion: string, remover: Remover): Audit {
  const { plan, purchase } = audit.responses.get(criterion) ?? noResponse;
  const withdrawn = withResponse(audit, criterion, (response) => ({ ...response, plan: null, purchase: [] }));
  const noted = plan === null ? withdrawn : withDeletion(withdrawn, { what: 'plan', criterion, was: plan }, remover);
  return purchase.reduce((current, was) => withDeletion(current, { what: 'purchase', criterion, was }, remover), noted);
}

/** Changes the given parts of the plan; the one that is replaced is noted as taken out where it is said by whom. */
export function recordPlan(
  audit: Audit,
  criterion: string,
  changes: Partial<Plan>,
  remover: Remover | null = null,
): Audit {
  const before = audit.responses.get(criterion)?.plan ?? null;
  const plan = withoutBlanks({ ...noPlan, ...before, ...changes });
  const isNew = remover !== null && before !== null && !isSameValue(before, plan);
  const replaced = isNew ? withDeletion(audit, { what: 'plan', criterion, was: before }, remover) : audit;
  const again = withRestored(replaced, { what: 'plan', criterion, was: plan }, remover?.at ?? null);
  return withResponse(again, criterion, (response) => ({ ...response, plan }));
}

const noPurchase: Omit<Purchase, 'item'> = { quantity: null, fundingSource: null, year: null, note: null };

/** Changes the given parts of the group's correction for one item, as `recordPlan`. */
export function recordPurchase(
  audit: Audit,
  criterion: string,
  item: string,
  changes: Partial<Purchase>,
  remover: Remover | null = null,
): Audit {
  const all = audit.responses.get(criterion)?.purchase ?? [];
  const before = all.find((each) => each.item === item);
  const purchase = withoutBlanks({ ...noPurchase, ...before, ...changes, item });
  const isNew = remover !== null && before !== undefined && !isSameValue(before, purchase);
  const replaced = isNew ? withDeletion(audit, { what: 'purchase', criterion, was: before }, remover) : audit;
  const again = withRestored(replaced, { what: 'purchase', criterion, was: purchase }, remover?.at ?? null);
  const others = all.filter((each) => each !== before);
  return withResponse(again, criterion, (response) => ({ ...response, purchase: [...others, purchase] }));
}

/** Texts that say nothing are none. */
function withoutBlanks<Said extends { readonly fundingSource: string | null; readonly note: string | null }>(
  said: Said,
): Said {
  const texts = Object.entries(said).filter(([, value]) => typeof value === 'string' && isBlank(value));
  return { ...said, ...Object.fromEntries(texts.map(([key]) => [key, null])) };
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
