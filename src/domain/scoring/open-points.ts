import type { Audit, Side } from '../audit/audit.ts';
import { isFlagged } from '../audit/flags.ts';
import { groupBy } from '../values/grouping.ts';
import { compare, zero } from '../values/rational.ts';
import { isSameAnswer } from './agreement.ts';
import type { Standing } from './applicability.ts';
import { markCriterion } from './scoring.ts';

export const openPointKinds = [
  'unanswered',
  'unverified-critical',
  'missing-evidence',
  'no-evidence',
  'critical-failed',
  'disagreeing',
  'flagged',
] as const;
export type OpenPointKind = (typeof openPointKinds)[number];

/** Something to look at before the visit is closed. */
export interface OpenPoint {
  readonly kind: OpenPointKind;
  readonly criterion: Standing['criterion'];
}

/** The open points of an audit, most serious kinds first; a criterion may have several. */
export function openPoints(audit: Audit, standings: Iterable<Standing>, side: Side): readonly OpenPoint[] {
  const points = [...standings].flatMap((standing) =>
    kindsOf(audit, standing, side).map((kind) => ({ kind, criterion: standing.criterion })),
  );
  return openPointKinds.flatMap((kind) => points.filter((point) => point.kind === kind));
}

/** A criterion with everything that is open about it, most serious first. */
export interface OpenCriterion {
  readonly criterion: Standing['criterion'];
  readonly kinds: readonly OpenPointKind[];
}

/** The criteria that are still to be looked at, each once: the number of things to do, wherever it is told. */
export function openCriteria(points: readonly OpenPoint[]): readonly OpenCriterion[] {
  const byId = groupBy(points, ({ criterion }) => criterion.id);
  return [...byId.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ criterion: first.criterion, kinds: own.map(({ kind }) => kind) }];
  });
}

function kindsOf(audit: Audit, standing: Standing, side: Side): readonly OpenPointKind[] {
  const { criterion, state, answer } = standing;
  if (state === 'inactive') return [];
  const response = audit.responses.get(criterion.id);
  const own = response?.[side] ?? null;
  const { mark } = markCriterion(standing, audit.auditedOn);
  const { self = null, verified = null } = response ?? {};
  const is: Readonly<Record<OpenPointKind, boolean>> = {
    unanswered: own === null || state === 'unanswered',
    'unverified-critical': side === 'verified' && criterion.critical && verified === null,
    'missing-evidence':
      criterion.evidence === 'required' && state === 'answered' && (response?.evidence.length ?? 0) === 0,
    'no-evidence': answer?.is === 'no-evidence',
    'critical-failed': criterion.critical && state === 'answered' && mark !== null && compare(mark, zero) === 0,
    flagged: isFlagged(audit, criterion.id),
    disagreeing: self !== null && verified !== null && !isSameAnswer(self.answer, verified.answer),
  };
  return openPointKinds.filter((kind) => is[kind]);
}
