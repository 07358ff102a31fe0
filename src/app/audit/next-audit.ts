import { fitsKind } from '../../domain/answer-kinds/index.ts';
import { type Audit, noResponse, type Response, type SidedAnswer } from '../../domain/audit/audit.ts';
import { namedRound } from '../../domain/audit/named-round.ts';
import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { type Assessment, assess } from '../../domain/scoring/assessment.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { realDay } from '../../i18n/written/typed-number.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import { openAudit } from '../inputs/open-audit.ts';
import { shippedPaths } from '../inputs/own-files.ts';
import type { Tools } from '../ports/tools.ts';
import { carryEvidence } from './carry-evidence.ts';
import { type NewAudit, newAuditPath, writeNewAudit } from './new-audit.ts';

export interface NextAuditRequest {
  /** The file to create, or a folder for one with the default name. */
  readonly path: string;
  /** The audit, or facility workbook, of the previous round. */
  readonly from: string;
  readonly checklists: readonly string[];
  readonly round: string | null;
  /** ISO day; null: today. */
  readonly on: string | null;
  /** Ask only criteria that were short of full mark or open; the others are kept from the previous round. */
  readonly onlyFindings: boolean;
}

/** Creates the next round's audit, keeping facility, profile, team, plans and "not applicable" answers. @throws AuditError as newAudit. */
export async function nextAudit(tools: Tools, request: NextAuditRequest): Promise<NewAudit> {
  const { surroundings, files } = tools;
  const before = await openAudit(tools, request.from, request.checklists);
  const checklist =
    request.checklists.length === 0 ? before.checklist : await chosenChecklist(tools, request.checklists, request.on);
  const auditedOn = request.on === null ? surroundings.now().slice(0, 10) : (realDay(request.on) ?? request.on);
  if (!isIsoDay(auditedOn)) throw failure('invalid-date', { key: '--on', found: auditedOn });
  const round = namedRound(request.round ?? auditedOn.slice(0, 7), surroundings.language);
  if (round === null) throw failure('invalid-id', { key: '--round', found: request.round ?? '' });
  if (round.id === before.audit.round.id) throw failure('same-round', { round: round.id });
  if (auditedOn < before.audit.auditedOn) {
    throw failure('before-last-round', { auditedOn, before: before.audit.auditedOn });
  }
  const { id, version, digest } = checklist;
  const kept = keptResponses(assess(before.audit, before.checklist), checklist, request.onlyFindings);
  const audit: Audit = {
    ...before.audit,
    id: surroundings.newId(),
    revision: 1,
    checklist: { id, version, digest },
    sections:
      before.audit.sections?.filter((each) => checklist.sections.some((section) => section.id === each)) ?? null,
    round,
    auditedOn,
    assigned: new Map(
      [...before.audit.assigned].filter(([each]) => checklist.sections.some((section) => section.id === each)),
    ),
    flagged: [],
    visit: null,
    signed: [],
    responses: before.workbook === null ? kept : withoutEvidence(kept),
    combinedFrom: [],
    deletions: [],
    loaded: null,
  };
  const asked = withoutShortfalls(audit, checklist);
  const target = await newAuditPath(tools, request.path, audit);
  return files.orTakenBack(async () => {
    const carried = await carryEvidence(tools, asked, [before], target);
    const path = await writeNewAudit(tools, target, carried, checklist, [request.from]);
    return { path, audit: carried, checklist, taken: [], applying: await applyingVersion(tools, checklist, auditedOn) };
  });
}

/** The shipped version that applies on a day, where it is another one; an audit keeps its version until it is upgraded. */
async function applyingVersion(tools: Tools, { id, version }: Checklist, day: string): Promise<string | null> {
  if ((await shippedPaths(tools, id)).length < 2) return null;
  const applying = await chosenChecklist(tools, [id], day);
  return applying.version === version ? null : applying.version;
}

function keptResponses(
  { audit, criteria }: Assessment,
  checklist: Checklist,
  onlyFindings: boolean,
): ReadonlyMap<string, Response> {
  const states = new Map(criteria.map((each) => [each.criterion.id, each]));
  const open = new Set(findingsAndOpen(criteria));
  const known = checklist.sections.flatMap((section) => section.criteria);
  return new Map(
    known.flatMap((criterion) => {
      const response = audit.responses.get(criterion.id);
      const assessed = states.get(criterion.id);
      if (response === undefined || assessed === undefined) return [];
      const isKept = assessed.state === 'not-applicable' || (onlyFindings && !open.has(criterion.id));
      const kept = isKept ? keptResponse(criterion, response, audit.round.id) : carriedPlan(response);
      return isSameAs(kept, noResponse) ? [] : [[criterion.id, kept] as const];
    }),
  );
}

/** Asks again what was met then but falls short on the new day, such as a test that is now too old. */
function withoutShortfalls(audit: Audit, checklist: Checklist): Audit {
  const short = new Set(findingsAndOpen(assess(audit, checklist).criteria));
  const responses = [...audit.responses].flatMap(([id, response]) => {
    const asked = response.keptFrom !== null && short.has(id) ? carriedPlan(response) : response;
    return isSameAs(asked, noResponse) ? [] : [[id, asked] as const];
  });
  return { ...audit, responses: new Map(responses) };
}

function findingsAndOpen(criteria: Assessment['criteria']): readonly string[] {
  return criteria.flatMap(({ criterion, state, mark }) => {
    const isShort = mark !== null && mark.numerator !== mark.denominator;
    return state === 'unanswered' || state === 'no-evidence' || isShort ? [criterion.id] : [];
  });
}

/** An answer kept from a still earlier round keeps the round in which it was really seen. */
function keptResponse(criterion: Criterion, response: Response, round: string): Response {
  const fitting = (sided: SidedAnswer | null) =>
    sided?.answer.is === 'given' && !fitsKind(criterion, sided.answer.value) ? null : sided;
  const kept = { ...response, self: fitting(response.self), verified: fitting(response.verified), decisions: [] };
  const hasAnswer = kept.self !== null || kept.verified !== null;
  return { ...kept, keptFrom: hasAnswer ? (response.keptFrom ?? round) : null };
}

/** For a criterion that is asked again: its plan and typed purchases stay, to be followed up. */
function carriedPlan({ plan, purchase }: Response): Response {
  return { ...noResponse, plan, purchase };
}

function isSameAs(a: Response, b: Response): boolean {
  return (
    a.self === b.self && a.verified === b.verified && a.plan === b.plan && a.purchase.length + a.evidence.length === 0
  );
}

/** Removes evidence, because a workbook does not contain the files. */
function withoutEvidence(responses: ReadonlyMap<string, Response>): ReadonlyMap<string, Response> {
  return new Map([...responses].map(([id, response]) => [id, { ...response, evidence: [] }]));
}
