import type { Audit } from '../../domain/audit/audit.ts';
import type { Facility, Roster } from '../../domain/audit/facility.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { AppliedForm } from '../../domain/form/apply-form.ts';
import { formBounds } from '../../domain/form/form-bounds.ts';
import type { FormReading } from '../../domain/form/form-reading.ts';
import { silencedCriteria } from '../../domain/form/silenced-criteria.ts';
import { soundReading } from '../../domain/form/sound-reading.ts';
import { currentId } from '../../domain/lists/facility-changes.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { knownInspector } from '../audit/edit-audit.ts';
import { unlistedFacility } from '../audit/new-audit.ts';
import { openAuditFile } from '../inputs/open-audit.ts';
import type { EvidenceSource } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import { evidenceSources } from './evidence-sources.ts';
import type { OpenedForm } from './opened-form.ts';
import { withoutOlder } from './without-older.ts';

/** The planned import of one form; nothing is written yet. */
export interface PlannedImport {
  readonly form: OpenedForm;
  readonly facility: Facility;
  /** The audit file to create or change. */
  readonly target: string;
  /** Null: it is created. */
  readonly existing: Audit | null;
  /** Without faulty entries. */
  readonly reading: FormReading;
  readonly applied: AppliedForm;
  /** Files to copy, by the name in the form. */
  readonly evidence: ReadonlyMap<string, EvidenceSource>;
  readonly problems: readonly Problem[];
  /** Whether it changes something that nobody would have recorded: neither the form nor the audit says who. */
  readonly isNameless: boolean;
}

export interface PlanRequest {
  readonly checklists: readonly string[];
  /** For a form that names no facility; null: not given. */
  readonly facility: string | null;
  readonly roster: Roster | null;
  /** Who imports, where a form does not say who filled it in; null: not said. */
  readonly by: string | null;
  /** Why what was signed is changed; null: not said. */
  readonly reason: string | null;
  /** Path of the audit by facility and round. */
  readonly targetOf: (facility: string, round: string) => string;
  readonly decideProfile: ProfileDecider;
}

/** A form whose profile would disable verified answers of an audit. */
export interface SilencingProfile {
  readonly facility: string;
  /** “question: the group's answer → the form's answer”, each in words. */
  readonly changes: string;
  /** Ids of the criteria with verified answers that would no longer be asked. */
  readonly criteria: readonly string[];
}

/** Decides whose profile counts: the form's or the audit's; null: undecided, and the form is refused. */
export type ProfileDecider = (silencing: SilencingProfile) => Promise<'accept' | 'keep' | null>;

/** Computes what a form changes. @throws AuditError if it can't be imported at all. */
export async function planImport(tools: Tools, opened: OpenedForm, request: PlanRequest): Promise<PlannedImport> {
  const { base } = opened;
  const facility = facilityOf(opened, request);
  const target = request.targetOf(facility.id, base.round.id);
  const existing = await existingAudit(tools, opened, facility, target, request);
  const form = existing === null ? opened : await withoutOlder(tools, opened, existing, target);
  const filled = await filledIn(tools, form, existing ?? newAuditOf(tools, form, facility), request);
  return { form, facility, target, existing, ...filled };
}

/** What a form says, made part of an audit. */
export type FilledIn = Pick<PlannedImport, 'reading' | 'applied' | 'evidence' | 'problems' | 'isNameless'>;

/** Computes what a form makes of an audit, and everything wrong with it. */
export async function filledIn(
  tools: Tools,
  form: OpenedForm,
  current: Audit,
  request: Pick<PlanRequest, 'by' | 'decideProfile'>,
): Promise<FilledIn> {
  const { preparer } = form.reading;
  const by = isBlank(preparer) ? knownInspector(tools, current, request.by) : preparer;
  const named = { ...form.reading, preparer: by ?? '' };
  const sound = soundReading(named, form.checklist, dayOf(form, current));
  const at = tools.surroundings.now();
  const wanted = form.apply(sound.reading, current, at);
  const silencing = silencingProfile(current, wanted, form.checklist, tools.surroundings.language);
  const decision = silencing === null ? 'accept' : await request.decideProfile(silencing);
  const reading = decision === 'accept' ? sound.reading : { ...sound.reading, profile: new Map() };
  const applied = decision === 'accept' ? wanted : form.apply(reading, current, at);
  const evidence = await evidenceSources(tools, form, current.facility, applied.changes);
  return {
    reading,
    applied,
    evidence: evidence.sources,
    isNameless: by === null && applied.changes.length > 0,
    problems: [
      ...form.reading.problems,
      ...sound.problems,
      ...formBounds(applied, reading, form.checklist),
      ...(silencing === null || decision !== null ? [] : [silencingProblem(silencing)]),
      ...evidence.problems,
    ].map((each) => ({ ...each, file: form.path })),
  };
}

/** Null: the form's profile disables no verified answer. */
function silencingProfile(
  current: Audit,
  { audit, changes }: AppliedForm,
  checklist: Checklist,
  language: Language,
): SilencingProfile | null {
  const profile = changes.flatMap((change) => (change.what === 'profile' ? [change] : []));
  if (profile.length === 0) return null;
  const facility = { ...current.facility, profile: audit.facility.profile };
  const criteria = silencedCriteria(current, { ...current, facility }, checklist);
  if (criteria.length === 0) return null;
  const texts = profile.map(({ question: id, from, to }) => {
    const question = checklist.profile.find((each) => each.id === id);
    const answer = (value: string | number | null) => {
      const option = question?.kind === 'choice' ? question.options.find((each) => each.id === value) : undefined;
      return option === undefined ? String(value ?? '…') : textIn(option.label, language);
    };
    return `${question === undefined ? id : textIn(question.question, language)} ${answer(from)} → ${answer(to)}`;
  });
  return { facility: current.facility.name, changes: texts.join('; '), criteria };
}

function silencingProblem({ facility, changes, criteria }: SilencingProfile): Problem {
  return problem('form-silences', { facility, changes, count: criteria.length, criteria: criteria.join(', ') });
}

/** Facility of the form: as sent, else as filled in, else --facility; completed from the roster. */
export function facilityOf(
  { isFacilityKnown, reading, base, path, isPage }: OpenedForm,
  { facility: said, roster }: Pick<PlanRequest, 'facility' | 'roster'>,
): Facility {
  const { facility: known } = base;
  if (isFacilityKnown) {
    const { facilityId: written, facilityPlace } = reading;
    if (written !== null && written !== '' && written !== known.id) {
      const identity = { what: 'facility', expected: known.id, found: written } as const;
      throw failure('form-of-another', identity, { ...facilityPlace, file: path });
    }
    if (said === null || said === known.id) return isPage ? listedFacility(known, roster) : known;
    throw failure('form-of-another', { what: 'facility', expected: said, found: known.id }, { file: path });
  }
  const id = said ?? reading.facilityId ?? '';
  if (id === '') throw failure('form-facility', {}, { file: path });
  return listedFacility({ ...unlistedFacility(id, reading.facilityName || id), profile: known.profile }, roster);
}

/** As the roster has it, if it does, with the profile of the form. */
function listedFacility(known: Facility, roster: Roster | null): Facility {
  const id = currentId(roster, known.id);
  const listed = roster?.facilities.find((each) => each.id === id);
  return listed === undefined ? known : { ...listed, profile: new Map([...listed.profile, ...known.profile]) };
}

/** The existing audit. @throws AuditError audit-signed, form-of-another. */
async function existingAudit(
  tools: Tools,
  { checklist, base, path }: OpenedForm,
  facility: Facility,
  target: string,
  { checklists, reason }: PlanRequest,
): Promise<Audit | null> {
  if (!(await tools.files.exists(target))) return null;
  const { audit, checklist: its } = await openAuditFile(tools, target, checklists);
  const identities = [
    ['facility', audit.facility.id, facility.id],
    ['round', audit.round.id, base.round.id],
    ['checklist', `${its.id} ${its.version} ${its.digest}`, `${checklist.id} ${checklist.version} ${checklist.digest}`],
  ] as const;
  const others = identities.filter(([, expected, found]) => expected !== found);
  if (others.length > 0) {
    throw new AuditError(
      others.map(([what, expected, found]) => problem('form-of-another', { what, expected, found }, { file: path })),
    );
  }
  const last = audit.signed.at(-1);
  if (last !== undefined && isBlank(reason))
    throw failure('audit-signed', { facility: audit.facility.name, on: last.on }, { file: path });
  return audit;
}

/** The audit as sent with the form, without evidence, whose files are beside another audit. */
export function newAuditOf(
  tools: Tools,
  { checklist, isFacilityKnown, isPage, base }: OpenedForm,
  facility: Facility,
): Audit {
  const responses = [...base.responses].flatMap(([id, response]) =>
    response.self === null && response.verified === null ? [] : [[id, { ...response, evidence: [] }] as const],
  );
  const id = isFacilityKnown && !isPage ? base.id : ownId(tools, base.id, facility.id);
  const profile = checklist.profile.flatMap((question) => {
    const value = facility.profile.get(question.id);
    return value === undefined ? [] : [[question.id, value] as const];
  });
  return {
    ...base,
    id,
    revision: 1,
    facility: { ...facility, profile: new Map(profile) },
    responses: new Map(responses),
  };
}

/** An open form is returned by many facilities: each gets its own id, the same on every machine that imports it. */
function ownId({ surroundings }: Tools, formId: string, facility: string): string {
  const hex = surroundings.sha256(`${formId} ${facility}`);
  const variant = ['8', '9', 'a', 'b'][Number.parseInt(hex.slice(0, 1), 16) % 4] ?? '8';
  return `${formId.slice(0, 13)}-7${hex.slice(1, 4)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}

/** The day that a form's answers are for: its own if it creates the audit or changes its day. */
function dayOf({ side, reading: { auditedOn } }: OpenedForm, current: Audit): string {
  const isVerified = [...current.responses.values()].some(({ verified }) => verified !== null);
  return auditedOn === null || (isVerified && side === 'self') ? current.auditedOn : auditedOn;
}
