import type { Side } from '../domain/audit.ts';
import { AuditError } from '../domain/audit-error.ts';
import type { Checklist, Criterion, Section } from '../domain/checklist.ts';
import { interviewOrder, nextCriterion, previousCriterion, type Scope } from '../domain/interview.ts';
import { trackProgress } from '../domain/running-progress.ts';
import { trackScore } from '../domain/running-score.ts';
import { messagesIn } from '../i18n/translator.ts';
import { type AuditSession, openSession } from './audit-session.ts';
import { inspectorOf } from './edit-audit.ts';
import type { Prompts } from './prompts-port.ts';
import { shareUnitAnswers } from './share-unit-answers.ts';
import type { Tools } from './tools.ts';
import { askCriterion, type Turn } from './walk/ask-criterion.ts';
import { askProfile } from './walk/ask-profile.ts';
import { askWhatNext } from './walk/ask-what-next.ts';
import { beginWalk } from './walk/begin-walk.ts';
import { findScope, type WalkScope } from './walk/find-scope.ts';
import { isActive, isToAsk, type Walk } from './walk/walk.ts';

export interface WalkRequest extends WalkScope {
  readonly path: string;
  readonly checklists: readonly string[];
  readonly side: Side;
  /** Who walks; null: by FACILITY_AUDIT_BY, the team, else the system's user. */
  readonly by: string | null;
  /** Take the file from a lock of which nobody here can tell whether its owner lives. */
  readonly takeOver: boolean;
}

/** How a walk ended; every answer that was confirmed is saved. */
export interface WalkEnd {
  readonly how: 'finished' | 'left' | 'interrupted';
  readonly path: string;
  /** How many criteria of the walk are still to be asked. */
  readonly open: number;
}

/** Asks an audit's criteria one by one and saves after every answer. @throws AuditError as openSession and Files.save. */
export async function conductAudit(tools: Tools, prompts: Prompts, request: WalkRequest): Promise<WalkEnd> {
  const session = await openSession(tools, request.path, request.checklists, request.takeOver);
  try {
    const by = inspectorOf(tools, session.audit(), request.by);
    const scope = findScope(session.checklist, request);
    const isProfiled = await interruptible(() => completeProfile(tools, prompts, session, by));
    await takeFromOtherSites(tools, prompts, session, by);
    const walk = startWalk({ tools, prompts, session, by, side: request.side }, scope);
    const isWhole = scope.section === null && scope.place === null;
    const how = isProfiled === 'interrupted' ? isProfiled : await walkToTheEnd(walk, isWhole);
    return { how, path: session.path(), open: walk.order.filter((each) => isToAsk(walk, each)).length };
  } finally {
    await session.close();
  }
}

/** The profile is asked before the first criterion: it decides which there are. */
async function completeProfile(tools: Tools, prompts: Prompts, session: AuditSession, by: string): Promise<'done'> {
  const audit = session.audit();
  const { language } = tools.surroundings;
  const profile = await askProfile(prompts, language, session.checklist.profile, audit.facility.profile);
  const isChanged = profile.size > audit.facility.profile.size;
  if (isChanged) await session.save({ ...audit, facility: { ...audit.facility, profile } }, by);
  return 'done';
}

/** What the unit's other site answered is not asked a second time. */
async function takeFromOtherSites(tools: Tools, prompts: Prompts, session: AuditSession, by: string): Promise<void> {
  const folder = tools.files.dirname(session.path());
  const { audit, taken } = await shareUnitAnswers(tools, session.audit(), session.checklist, folder);
  if (taken.length === 0) return;
  await session.save(audit, by);
  prompts.tell(messagesIn(tools.surroundings.language).sites.taken({ ids: taken.join(', ') }));
}

function startWalk(start: Pick<Walk, 'tools' | 'prompts' | 'session' | 'by' | 'side'>, scope: Scope): Walk {
  const { session, side, tools } = start;
  const { checklist } = session;
  const audit = session.audit();
  const order = interviewOrder(checklist, scope);
  const score = trackScore(checklist, audit);
  return {
    ...start,
    score,
    order,
    messages: messagesIn(tools.surroundings.language),
    progress: trackProgress(audit, order, side, score.standings.of),
    sectionOf: sectionsBy(checklist),
    waitingNotes: new Map(),
  };
}

function sectionsBy({ sections }: Checklist): (criterion: Criterion) => Section {
  const known = new Map(sections.flatMap((section) => section.criteria.map((each) => [each, section] as const)));
  return (criterion) => {
    const found = known.get(criterion);
    if (found === undefined) throw new RangeError(`no section holds ${criterion.id}`);
    return found;
  };
}

function walkToTheEnd(walk: Walk, isWhole: boolean): Promise<WalkEnd['how']> {
  return interruptible(async () => {
    await beginWalk(walk, isWhole);
    let current = nextCriterion(walk.order, null, (each) => isToAsk(walk, each));
    for (;;) {
      const turn = await (current === null ? askWhatNext(walk) : askCriterion(walk, current));
      if (turn.to === 'quit') return walk.order.some((each) => isToAsk(walk, each)) ? 'left' : 'finished';
      current = turnedTo(walk, current, turn);
    }
  });
}

/** Ctrl-C and a closed terminal end a walk as any other end does: everything confirmed is saved. */
async function interruptible<End>(work: () => Promise<End>): Promise<End | 'interrupted'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuditError && error.problems.some(({ code }) => code === 'interrupted')) return 'interrupted';
    throw error;
  }
}

/** Null: the walk has come to its end, where is asked what next. */
function turnedTo(walk: Walk, current: Criterion | null, turn: Turn): Criterion | null {
  switch (turn.to) {
    case 'criterion':
      return turn.criterion;
    case 'same':
    case 'quit':
      return current;
    case 'back':
      return previousCriterion(walk.order, current?.id ?? null, (each) => isActive(walk, each)) ?? current;
    case 'next':
      return nextCriterion(walk.order, current?.id ?? null, (each) => isToAsk(walk, each));
  }
}
