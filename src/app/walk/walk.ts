import type { Audit, Side } from '../../domain/audit/audit.ts';
import type { Criterion, Section } from '../../domain/checklist/checklist.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { ProblemCode } from '../../domain/problem/problem.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { Scope } from '../../domain/visit/interview.ts';
import type { Recording } from '../../domain/visit/record-response.ts';
import { problemMessage, problemPlace } from '../../i18n/problem-text.ts';
import type { Messages } from '../../i18n/translator.ts';
import type { AuditSession } from '../audit/audit-session.ts';
import type { Progress, Prompts } from '../ports/prompts-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { AssessedAudit } from './assessed-audit.ts';
import type { PhotoBox } from './photo-box.ts';

/** One inspector's walk through an audit: the state that all its steps share. */
export interface Walk {
  readonly tools: Tools;
  readonly messages: Messages;
  readonly prompts: Prompts;
  readonly session: AuditSession;
  /** The current state of the audit. */
  readonly assessed: () => AssessedAudit;
  readonly side: Side;
  readonly by: string;
  /** The criteria in the order of the walk, including inactive ones. */
  readonly order: readonly Criterion[];
  readonly scope: Scope;
  /** Pictures that arrive while walking. */
  readonly photos: PhotoBox;
  readonly sectionOf: (criterion: Criterion) => Section;
  /** The facility's audit of the round before; null: none is known. */
  readonly previous: Audit | null;
  /** Notes typed before their answer, by criterion, in the order of typing; saved with it. */
  readonly waitingNotes: Map<string, WaitingNote>;
}

/** A note typed before its answer: a file has notes of answers only, so it waits for one. */
export interface WaitingNote {
  readonly text: string;
  /** How many changes could be taken back when it was typed: it comes after these. */
  readonly after: number;
}

/** Whether a criterion is currently asked. */
export function isActive({ assessed }: Walk, { id }: Criterion): boolean {
  const state = assessed().of(id)?.state ?? 'inactive';
  return state !== 'inactive';
}

/** Whether this walk still has to ask a criterion. */
export function isToAsk(walk: Walk, criterion: Criterion): boolean {
  return isActive(walk, criterion) && (walk.session.audit().responses.get(criterion.id)?.[walk.side] ?? null) === null;
}

/** Progress over the criteria of this walk that are asked now. */
export function progressOf(walk: Walk): Progress {
  return progressAmong(walk, walk.order);
}

/** Progress over those of the criteria that are asked now. */
export function progressAmong(walk: Walk, criteria: readonly Criterion[]): Progress {
  const asked = criteria.filter((each) => isActive(walk, each));
  return { done: asked.filter((each) => !isToAsk(walk, each)).length, of: asked.length };
}

interface SaveOptions {
  /** Taken back together with the change before it. */
  readonly continuesLast?: boolean;
}

/** Saves a change of the audit; does nothing if nothing changed. @throws AuditError as Files.save. */
export async function saveChange(
  walk: Walk,
  change: (audit: Audit) => Audit,
  reason: string | null = null,
  options: SaveOptions = {},
): Promise<void> {
  const before = walk.session.audit();
  const changed = change(before);
  if (changed === before) return;
  await saveSomewhere(walk, changed, reason, options);
}

/** If the file can't be written, offers another place; Esc gives up. @throws AuditError as Files.save. */
export async function saveSomewhere(
  walk: Walk,
  changed: Audit,
  reason: string | null,
  options: SaveOptions = {},
): Promise<Audit> {
  const { session, by, prompts, messages } = walk;
  try {
    const saved = await session.save(changed, by, reason, options);
    tellTrail(walk);
    return saved;
  } catch (error) {
    if (!(error instanceof AuditError) || !error.problems.every(({ code }) => isAboutPlace(code))) throw error;
    const other = await askOtherPlace(walk, error);
    if (other === null) throw error;
    const saved = await session.saveElsewhere(other, changed, by, reason);
    prompts.tell(messages.walk.savedElsewhere({ path: other }));
    return saved;
  }
}

function isAboutPlace(code: ProblemCode): boolean {
  return (
    code === 'disk-full' || code === 'file-unwritable' || code === 'folder-missing' || code === 'file-open-elsewhere'
  );
}

/** A new file in an existing folder; asked until valid. Null: Esc. */
async function askOtherPlace({ prompts, messages, tools }: Walk, { problems }: AuditError): Promise<string | null> {
  for (const each of problems) prompts.tell(`${problemPlace(each)}: ${problemMessage(each, messages)}`);
  for (;;) {
    const path = await prompts.text({ title: messages.walk.otherPlace });
    if (path === null || path === '') return null;
    const isFree = !(await tools.files.exists(path)) && (await tools.files.isFolder(tools.files.dirname(path)));
    if (isFree) return path;
    prompts.tell(messages.walk.placeNotFree({ path }));
  }
}

/** Who records, when and on which side. Null: a required reason was not given, so nothing is changed. */
export async function recordingOf(walk: Walk, criterion: Criterion): Promise<Recording | null> {
  const { side, by, tools } = walk;
  const reason = await askReason(walk);
  if (!reason.isGiven) return null;
  return { criterion: criterion.id, side, by, at: tools.surroundings.now(), changed: reason.text };
}

/** Asks for the reason of a change after signing; before signing none is needed. */
export async function askReason({
  session,
  prompts,
  messages,
}: Pick<Walk, 'session' | 'prompts' | 'messages'>): Promise<{ isGiven: boolean; text: string | null }> {
  if (session.audit().signed.length === 0) return { isGiven: true, text: null };
  const text = await prompts.text({
    title: messages.walk.whyChanged,
    problemWith: (typed) => (isBlank(typed) ? messages.walk.reasonNeeded : null),
  });
  return { isGiven: text !== null, text };
}

/** What there is to say of saves that were made, such as that the history is behind. */
export function tellTrail({ session, prompts, messages }: Pick<Walk, 'session' | 'prompts' | 'messages'>): void {
  for (const each of session.trailProblems()) {
    prompts.tell(`${problemPlace(each)}: ${problemMessage(each, messages)}`);
  }
}
