import type { Audit, Response, Side, SidedAnswer } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { Language } from '../../domain/values/language.ts';
import type { Form } from '../form/form.ts';

/** Everything that a page to fill is given; it knows nothing else. */
export interface FillPage {
  readonly language: Language;
  readonly checklist: Checklist;
  /** The audit as the page begins with it, without names of people and without files of evidence. */
  readonly audit: Audit;
  /** Whose answers are filled in. */
  readonly side: Side;
  /** False: code and name of the facility must be filled in. */
  readonly isFacilityKnown: boolean;
  /** Criteria that are not shown, since only what is open is asked; they count all the same. */
  readonly settled: readonly string[];
  /** What the group found instead, in words, by criterion. */
  readonly found: ReadonlyMap<string, string>;
}

/** The page of a form. An inspector's page shows the facility's claims; the facility's own shows nothing of the group's. */
export function fillPage(form: Form, audit: Audit, side: Side): FillPage {
  const { checklist, language, isFacilityKnown } = form;
  return {
    language,
    checklist,
    audit: withoutPeople(side === 'self' ? form.audit : audit),
    side,
    isFacilityKnown,
    settled: [...form.hidden].filter((id) => !form.ruledOut.has(id)),
    found: side === 'self' ? form.found : new Map(),
  };
}

/** Any other page in the same browser can read what a page stores, so it is given nobody's name. */
function withoutPeople(audit: Audit): Audit {
  const responses = [...audit.responses].map(([id, response]) => [id, anonymous(response)] as const);
  return {
    ...audit,
    team: [],
    assigned: new Map(),
    flagged: [],
    visit: null,
    signed: [],
    responses: new Map(responses),
    combinedFrom: [],
    deletions: [],
    loaded: null,
  };
}

function anonymous({ self, verified, evidence, keptFrom }: Response): Response {
  return {
    self: ownWords(self),
    verified: ownWords(verified),
    // Only their number is needed: whether evidence that is required is missing.
    evidence: evidence.map((_, index) => ({ file: `${index + 1}`, sha256: null, takenOn: null, caption: null })),
    plan: null,
    purchase: [],
    decisions: [],
    keptFrom,
  };
}

function ownWords(sided: SidedAnswer | null): SidedAnswer | null {
  if (sided === null) return null;
  const { answer, at, note } = sided;
  return { answer, by: null, at, note, changed: null };
}
