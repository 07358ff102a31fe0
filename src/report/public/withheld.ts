import { possibleMarks } from '../../domain/answer-kinds/index.ts';
import type { Section } from '../../domain/checklist/checklist.ts';
import type { Assessment, CriterionAssessment, SectionAssessment } from '../../domain/scoring/assessment.ts';
import { isSomeMarkReadable, type SummedLine } from '../../domain/scoring/readable-marks.ts';
import { weightOf } from '../../domain/scoring/scoring.ts';
import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  toNumber,
  zero,
} from '../../domain/values/rational.ts';
import type { Withheld } from '../sheet/view.ts';
import { restsOnHidden } from './confidential.ts';

/** With fewer hidden lines than this, a percent or total reveals too much. */
const FEWEST_HIDDEN = 3;

type Lines = readonly CriterionAssessment[];

/** What a public edition must withhold because a hidden line could be derived from it. */
export function withheldFrom(assessment: Assessment, hidden: ReadonlySet<string>): Withheld {
  const { criteria, sections } = assessment;
  const hiddenIn = (all: Lines) =>
    all.filter((each) => hidden.has(each.criterion.id) && !isOpenlyInactive(each, assessment, hidden));
  const scoredIn = (all: Lines) => hiddenIn(all).filter(({ criterion }) => criterion.scored);
  const betrayed = sections.filter((each) => {
    const lines = scoredIn(each.criteria);
    return areTooFew(lines) || isSomeMarkReadable(lines.flatMap((line) => summedLine(line, one)));
  });
  const percents = new Set(betrayed.map(({ section }) => section.id));
  // The audit's percent together with the shown sections' percents gives the total of the withheld ones.
  const behind = betrayed.filter(({ section }) => section.scored);
  const percent =
    areTooFew(behind.flatMap((each) => scoredIn(each.criteria))) ||
    isSomeMarkReadable(behind.flatMap((each) => linesInAudit(each, scoredIn(each.criteria))));
  const behindLevel = scoredIn(criteria.filter(({ section }) => section.scored));
  // A level also reveals whether everything is answered and everything critical verified, scored or not.
  const besideLevel = hiddenIn(criteria);
  return {
    isPublic: true,
    hidesLines: hidden.size > 0,
    percent,
    level:
      areTooFew(behindLevel) ||
      areTooFew(behindLevel.filter(isCritical)) ||
      isTooFew(besideLevel.length) ||
      isTooFew(besideLevel.filter(isCritical).length),
    percents,
    verdicts: new Set(
      sections.filter((each) => tellsOfHidden(each.section, criteria, hidden)).map(({ section }) => section.id),
    ),
  };
}

/** Not asked, as anybody can tell from the public answers. */
function isOpenlyInactive(
  { criterion, section, state }: CriterionAssessment,
  { audit }: Assessment,
  hidden: ReadonlySet<string>,
): boolean {
  if (state !== 'inactive') return false;
  return audit.sections?.includes(section.id) === false || !restsOnHidden(criterion.when, hidden);
}

function isCritical({ criterion }: CriterionAssessment): boolean {
  return criterion.critical;
}

/** Counts lines with or without a mark, since showing the percent would reveal that some have none. */
function areTooFew(lines: Lines): boolean {
  const marked = lines.filter(({ mark }) => mark !== null).length;
  return lines.length > 0 && marked < FEWEST_HIDDEN;
}

function isTooFew(lines: number): boolean {
  return lines > 0 && lines < FEWEST_HIDDEN;
}

/** The lines with a mark, each with its share of the audit's percent. */
function linesInAudit({ section, criteria }: SectionAssessment, lines: Lines): readonly SummedLine[] {
  const whole = criteria.reduce(
    (sum, { criterion, mark }) => (mark === null ? sum : add(sum, weightOf(criterion))),
    zero,
  );
  if (whole.numerator === 0n) return [];
  const share = divide(rational(section.weight ?? 0), whole);
  return lines.flatMap((line) => summedLine(line, share));
}

function summedLine({ criterion, mark }: CriterionAssessment, share: Rational): readonly SummedLine[] {
  if (mark === null) return [];
  const weight = toNumber(multiply(share, weightOf(criterion)));
  return [{ weight, mark: toNumber(mark), marks: possibleMarks(criterion) }];
}

/** "Met" reveals that each named line has full mark. A verdict reveals nothing only if a public line is already short of it. */
function tellsOfHidden({ requirement }: Section, criteria: Lines, hidden: ReadonlySet<string>): boolean {
  const named = criteria.filter(({ criterion }) => requirement?.criteria.includes(criterion.id));
  const shown = named.filter(({ criterion }) => !hidden.has(criterion.id));
  return shown.length < named.length && !shown.some(({ mark }) => mark !== null && compare(mark, one) < 0);
}
