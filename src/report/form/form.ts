import type { Audit, Response } from '../../domain/audit/audit.ts';
import type { Checklist, CoverageCriterion, Criterion, Section } from '../../domain/checklist/checklist.ts';
import { askedSections, departmentCriteria } from '../../domain/form/department-criteria.ts';
import { ruledOutCriteria } from '../../domain/form/ruled-out-criteria.ts';
import { agreementBySection } from '../../domain/scoring/agreement.ts';
import { type Assessment, assess } from '../../domain/scoring/assessment.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import type { Language } from '../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { answerText } from '../words/answers/answer-text.ts';
import { roundName } from '../words/facility/round-name.ts';
import { type FormLists, formLists } from './lists.ts';

/** A questionnaire for a facility's own answers, before it is laid out on sheets. */
export interface Form {
  /** Only self-assessed answers: the facility must not see what the group found. */
  readonly audit: Audit;
  readonly checklist: Checklist;
  readonly language: Language;
  readonly messages: Messages;
  readonly template: ReportTemplate;
  readonly sections: readonly Section[];
  /** Criteria counted by department, on a sheet of their own. */
  readonly departments: readonly CoverageCriterion[];
  readonly lists: FormLists;
  /** Assessment of the self-assessed answers: the first results of the formulas. */
  readonly assessment: Assessment;
  /** Criteria that the profile rules out, whatever is answered. */
  readonly ruledOut: ReadonlySet<string>;
  /** Criteria whose rows are hidden. */
  readonly hidden: ReadonlySet<string>;
  /** The verified answers that differ, in words; filled only if the form asks just the open criteria. */
  readonly found: ReadonlyMap<string, string>;
  /** False: code and name of the facility must be filled in. */
  readonly isFacilityKnown: boolean;
  /** Folder beside the form for files of evidence. */
  readonly evidenceFolder: string;
  /** Who prepared the existing answers; null: not known. */
  readonly preparer: string | null;
}

export interface FormRequest {
  readonly audit: Audit;
  readonly checklist: Checklist;
  readonly language: Language;
  readonly template: ReportTemplate;
  /** Show only criteria that are unanswered, without evidence or disagreed. */
  readonly onlyOpen: boolean;
  readonly isFacilityKnown: boolean;
}

export function createForm({ audit, checklist, language, template, onlyOpen, isFacilityKnown }: FormRequest): Form {
  const own = selfAssessed(audit);
  const sections = askedSections(checklist, audit.sections);
  const assessment = assess(own, checklist, null, 'self');
  const ruledOut = ruledOutCriteria(checklist, audit);
  const found = onlyOpen ? disagreements(audit, checklist, language) : new Map<string, string>();
  const settled = onlyOpen ? settledCriteria(assessment, found) : [];
  return {
    audit: own,
    checklist,
    language,
    messages: messagesIn(language),
    template,
    sections,
    departments: departmentCriteria(checklist, sections),
    lists: formLists(checklist, sections, language),
    assessment,
    ruledOut,
    hidden: new Set([...ruledOut, ...settled]),
    found,
    isFacilityKnown,
    evidenceFolder: evidenceFolder(audit.facility.id),
    preparer: preparerOf(own),
  };
}

/** The round as it stands below a form's title. */
export function roundLine(round: Audit['round'], language: Language): string {
  const name = roundName(round, language);
  return round.title === null ? messagesIn(language).form.subject({ round: name }) : `(${name})`;
}

/** The folder in which a form looks for its evidence files. */
export function evidenceFolder(facility: string): string {
  return `${facility}.evidence`;
}

/** The audit with self-assessed answers only. */
export function selfAssessed(audit: Audit): Audit {
  const responses = [...audit.responses].flatMap(
    ([id, { self, evidence }]): readonly (readonly [string, Response])[] =>
      self === null && evidence.length === 0
        ? []
        : [[id, { self, verified: null, evidence, plan: null, purchase: [], decisions: [], keptFrom: null }]],
  );
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

/** The one person who gave all answers that have a name; null if some have none. */
export function preparerOf({ responses }: Audit): string | null {
  const counts = new Map<string, number>();
  for (const { self } of responses.values()) {
    if (self === null) continue;
    if (self.by === null) return null;
    counts.set(self.by, (counts.get(self.by) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

export function isCounted({ departments }: Form, { id }: Criterion): boolean {
  return departments.some((each) => each.id === id);
}

function disagreements(audit: Audit, checklist: Checklist, language: Language): ReadonlyMap<string, string> {
  const differing = agreementBySection(assess(audit, checklist)).flatMap((section) => section.disagreements);
  return new Map(
    differing.map(({ verified: { criterion, answer, needed } }) => {
      const note = audit.responses.get(criterion.id)?.verified?.note ?? null;
      const words = answerText(criterion, answer, language, needed);
      return [criterion.id, note === null ? words : `${words}\n${note}`];
    }),
  );
}

function settledCriteria({ criteria }: Assessment, found: ReadonlyMap<string, string>): readonly string[] {
  return criteria
    .filter(({ state, lacksEvidence }) => (state === 'answered' && !lacksEvidence) || state === 'not-applicable')
    .map(({ criterion }) => criterion.id)
    .filter((id) => !found.has(id));
}
