import type { Criterion } from '../../domain/checklist/checklist.ts';
import { neededByRule } from '../../domain/scoring/applicability.ts';
import { type Assessment, assess, type CriterionAssessment, scoreWith } from '../../domain/scoring/assessment.ts';
import { criteriaIn, crossRemarks } from '../../domain/scoring/cross-remarks.ts';
import { type OpenCriterion, openCriteria, openPoints } from '../../domain/scoring/open-points.ts';
import { textIn } from '../../domain/values/language.ts';
import type { Rational } from '../../domain/values/rational.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import { unusualTexts } from '../../report/words/answers/unusual-texts.ts';
import { entryOf, type Filled } from './filled.ts';
import { filledAudit } from './filled-audit.ts';
import { type ReadTyped, readTyped } from './typed-answer.ts';

/** How things stand after the last answer. */
export interface Live {
  readonly filled: Filled;
  readonly assessment: Assessment;
  readonly of: (criterion: string) => CriterionAssessment;
  /** The percent over what is answered; null: nothing that counts is. */
  readonly answeredPercent: Rational | null;
  /** What is still to be looked at, most serious first. */
  readonly open: readonly OpenCriterion[];
  /** Coverage only: the number that a rule says is needed; null: it is counted. */
  readonly needed: (criterion: Criterion) => number | null;
  /** What the fields of a criterion come to now, which other answers or the day may have changed. */
  readonly read: (criterion: Criterion) => ReadTyped;
  /** What is odd about an answer that is taken all the same, a sentence each. */
  readonly remarksOn: (criterion: Criterion) => readonly string[];
}

/** Assesses what is filled in with the tool's own functions. */
export function liveOf(page: FillPage, filled: Filled): Live {
  const { checklist, language, side } = page;
  const audit = filledAudit(page, filled);
  const assessment = assess(audit, checklist);
  const known = new Map(assessment.criteria.map((each) => [each.criterion.id, each]));
  const of = (id: string) => known.get(id) as CriterionAssessment;
  const needed = ({ id }: Criterion) => neededByRule(of(id));
  const read = (criterion: Criterion) => {
    const setting = { auditedOn: filled.auditedOn, needed: needed(criterion), language };
    return readTyped(criterion, entryOf(filled, criterion.id).typed, setting);
  };
  const odd = crossRemarks(checklist, audit, null);
  return {
    filled,
    assessment,
    of,
    answeredPercent: scoreWith(
      checklist,
      assessment.criteria.filter(({ state }) => state !== 'unanswered'),
    ).percent,
    open: openCriteria(openPoints(audit, assessment.criteria, side)),
    needed,
    read,
    remarksOn: (criterion) => {
      const { answer } = entryOf(filled, criterion.id);
      const { walk } = messagesIn(language);
      return [
        ...(answer?.is === 'given' ? unusualTexts(criterion, answer.value, language) : []),
        ...odd
          .filter((rule) => criteriaIn(rule).has(criterion.id))
          .map(({ say }) => walk.looksOdd({ text: textIn(say, language) })),
      ];
    },
  };
}

/** Whether a criterion is asked now. */
export function isAsked({ of }: Live, { id }: Criterion): boolean {
  return of(id).state !== 'inactive';
}

/** How many of these criteria are asked, and how many of them the person has answered. */
export function progressOf(live: Live, criteria: readonly Criterion[]): { readonly done: number; readonly of: number } {
  const asked = criteria.filter((each) => isAsked(live, each));
  return { done: asked.filter(({ id }) => entryOf(live.filled, id).answer !== null).length, of: asked.length };
}
