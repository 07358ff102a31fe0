import type { Side } from '../../domain/audit/audit.ts';
import type { Checklist, Criterion, Section } from '../../domain/checklist/checklist.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import {
  interviewOrder,
  nextCriterion,
  placesOf,
  previousCriterion,
  type Scope,
} from '../../domain/visit/interview.ts';
import { missingOf } from '../../domain/visit/record-visit.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { type AuditSession, openSession } from '../audit/audit-session.ts';
import { inspectorOf } from '../audit/edit-audit.ts';
import { previousAudit } from '../audit/previous-audit.ts';
import { shareUnitAnswers } from '../audit/share-unit-answers.ts';
import type { Prompts } from '../ports/prompts-port.ts';
import type { Tools } from '../ports/tools.ts';
import { askCriterion } from './ask-criterion.ts';
import { askPlans } from './ask-plans.ts';
import { askProfile } from './ask-profile.ts';
import { askOpening } from './ask-visit.ts';
import { askWhatNext } from './ask-what-next.ts';
import { assessingAnew } from './assessed-audit.ts';
import { leaveStretch } from './leave-stretch.ts';
import { ownPart } from './own-part.ts';
import { openPhotoBox, type PhotoBox } from './photo-box.ts';
import { reviewOpen } from './review-open.ts';
import type { Turn } from './turn.ts';
import { askWaitingNotes, tellLostNotes } from './waiting-notes.ts';
import { askReason, isActive, isToAsk, tellTrail, type Walk } from './walk.ts';

export interface WalkRequest extends WalkScope {
  readonly path: string;
  readonly checklists: readonly string[];
  readonly side: Side;
  /** Who walks; null: as FACILITY_AUDIT_BY or the audit's team say. */
  readonly by: string | null;
  /** Take over the file even if nobody can tell whether the lock's owner is still running. */
  readonly takeOver: boolean;
  /** Folder whose new pictures are offered as evidence; null: none. */
  readonly photos: string | null;
}

/** How a walk ended; every confirmed answer is saved. */
export interface WalkEnd {
  readonly how: 'finished' | 'left' | 'interrupted';
  readonly path: string;
  /** Number of criteria still to be asked. */
  readonly open: number;
  /** Whether anything was recorded. */
  readonly isChanged: boolean;
}

/** Asks an audit's criteria one by one and saves after every answer. @throws AuditError as openSession and Files.save. */
export async function conductAudit(tools: Tools, prompts: Prompts, request: WalkRequest): Promise<WalkEnd> {
  const photos = await openPhotoBox(tools, request.photos);
  try {
    return await conductWith(tools, prompts, request, photos);
  } finally {
    photos.close();
  }
}

async function conductWith(tools: Tools, prompts: Prompts, request: WalkRequest, photos: PhotoBox): Promise<WalkEnd> {
  const session = await openSession(tools, request.path, request.checklists, request.takeOver);
  const first = session.audit().revision;
  try {
    const by = inspectorOf(tools, session.audit(), request.by);
    const scope = findScope(session.checklist, request);
    const isProfiled = await interruptible(() => completeProfile(tools, prompts, session, by));
    await takeFromOtherSites(tools, prompts, session, by);
    const previous = await previousAudit(tools, session.path(), session.audit());
    const whole = startWalk({ tools, prompts, session, by, side: request.side, scope, previous, photos });
    const chosen = isProfiled === 'interrupted' ? isProfiled : await interruptible(() => ownPart(whole));
    const walk = chosen === 'interrupted' ? whole : chosen;
    const isWhole = scope.section === null && scope.place === null;
    const how = chosen === 'interrupted' ? chosen : await walkToTheEnd(walk, isWhole);
    tellTrail(walk);
    tellLostNotes(walk);
    return {
      how,
      path: session.path(),
      isChanged: session.audit().revision > first,
      open: walk.order.filter((each) => isToAsk(walk, each)).length,
    };
  } finally {
    await session.close();
  }
}

/** The profile is asked first because it decides which criteria there are. */
async function completeProfile(tools: Tools, prompts: Prompts, session: AuditSession, by: string): Promise<'done'> {
  const audit = session.audit();
  const { language } = tools.surroundings;
  const profile = await askProfile(prompts, language, session.checklist.profile, audit.facility.profile);
  if (profile.size === audit.facility.profile.size) return 'done';
  const reason = await askReason({ session, prompts, messages: messagesIn(language) });
  if (reason.isGiven) await session.save({ ...audit, facility: { ...audit.facility, profile } }, by, reason.text);
  return 'done';
}

/** Criteria answered at the unit's other site are not asked again. */
async function takeFromOtherSites(tools: Tools, prompts: Prompts, session: AuditSession, by: string): Promise<void> {
  if (session.audit().signed.length > 0) return;
  const folder = tools.files.dirname(session.path());
  const { audit, taken } = await shareUnitAnswers(tools, session.audit(), session.checklist, folder);
  if (taken.length === 0) return;
  await session.save(audit, by);
  prompts.tell(messagesIn(tools.surroundings.language).sites.taken({ ids: taken.join(', ') }));
}

type WalkStart = Pick<Walk, 'tools' | 'prompts' | 'session' | 'by' | 'side' | 'scope' | 'previous' | 'photos'>;

function startWalk(start: WalkStart): Walk {
  const { session, tools, scope } = start;
  return {
    ...start,
    assessed: assessingAnew(session),
    order: interviewOrder(session.checklist, scope),
    messages: messagesIn(tools.surroundings.language),
    sectionOf: sectionsBy(session.checklist),
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
    /** Where the list of what is open was opened; null: the walk is not in it. */
    let list: { readonly from: Criterion | null } | null = null;
    for (;;) {
      const turn = await (current === null ? askWhatNext(walk) : askCriterion(walk, current));
      if (turn.to === 'quit') {
        const noted = await askWaitingNotes(walk);
        if (noted === null) return walk.order.some((each) => isToAsk(walk, each)) ? 'left' : 'finished';
        [current, list] = [noted, null];
        continue;
      }
      if (turn.to === 'criterion' && turn.isFromList === true) list ??= { from: current };
      else if (list !== null && turn.to === 'next') {
        const again = await reviewOpen(walk);
        current = again ?? list.from;
        if (again === null) list = null;
        continue;
      } else if (turn.to !== 'same') list = null;
      current = await walkedOn(walk, current, turn);
    }
  });
}

async function walkedOn(walk: Walk, current: Criterion | null, turn: Turn): Promise<Criterion | null> {
  const next = turnedTo(walk, current, turn);
  const back = turn.to === 'next' && current !== null ? await leaveStretch(walk, current, next) : null;
  return back === null ? next : turnedTo(walk, current, back);
}

/** Ctrl-C and a closed terminal end a walk normally: everything confirmed is saved. */
async function interruptible<End>(work: () => Promise<End>): Promise<End | 'interrupted'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuditError && error.problems.some(({ code }) => code === 'interrupted')) return 'interrupted';
    throw error;
  }
}

/** Null: the walk is at its end, where the next step is chosen. */
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

/** Before the first question of a visit: the plans of the previous round, and the beginning of the visit. */
async function beginWalk(walk: Walk, isWhole: boolean): Promise<void> {
  if (walk.side !== 'verified' || !isWhole || hasBegun(walk)) return;
  await askPlans(walk);
  if (missingOf(walk.session.audit().visit, 'opening').length === 0) return;
  const { visit } = walk.messages;
  const choice = await walk.prompts.choose({
    title: visit.begin,
    isMenu: true,
    choices: [
      { value: 'later', label: visit.later },
      { value: 'now', label: visit.now },
    ],
  });
  if (choice === 'now') await askOpening(walk);
}

/** Whether something of this round is answered; answers kept from the previous one don't count. */
function hasBegun({ session, side }: Walk): boolean {
  return [...session.audit().responses.values()].some((each) => each[side] !== null && each.keptFrom === null);
}

/** What the walk covers: everything, or one section or place. */
export interface WalkScope {
  readonly section: string | null;
  readonly place: string | null;
  /** Null: by place where the group verifies on site, by section where a facility assesses itself. */
  readonly order: 'section' | 'place' | null;
}

/** @throws AuditError invalid-option for a section or place without criteria. */
function findScope(checklist: Checklist, { section, place, order, side }: WalkScope & { readonly side: Side }): Scope {
  const sections = checklist.sections.map(({ id }) => id);
  if (section !== null && !sections.includes(section)) {
    throw failure('invalid-option', { option: '--section', value: section, expected: sections.join(', ') });
  }
  const known = placesOf(checklist);
  if (place !== null && !known.includes(place)) {
    throw failure('invalid-option', { option: '--place', value: place, expected: known.join(', ') });
  }
  return { section, place, order: order ?? (side === 'verified' ? 'place' : 'section') };
}
