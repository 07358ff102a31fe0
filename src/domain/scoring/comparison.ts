import type { Answer } from '../audit/audit.ts';
import type { Checklist, Criterion, Section } from '../checklist/checklist.ts';
import { compareChecklists } from '../checklist/checklist-difference.ts';
import { compare, type Rational } from '../values/rational.ts';
import { isSameValue } from '../values/same-value.ts';
import type { CriterionState } from './applicability.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';
import { auditPercent, type MarkedCriterion, weightedPercent } from './scoring.ts';

/** The changes between two audits of one facility, on the criteria that both ask. */
export interface Comparison {
  /** Percent of both audits over the common criteria alone, by the later checklist's weights; null: nothing to sum. */
  readonly common: Change<Rational | null>;
  readonly sections: readonly SectionChange[];
  /** Common criteria whose answer, state or mark differs, in the later checklist's order. */
  readonly changes: readonly CriterionChange[];
  /** Number of common criteria. */
  readonly compared: number;
  /** Criteria that only the earlier audit asks. */
  readonly onlyBefore: readonly Criterion[];
  readonly onlyAfter: readonly Criterion[];
  /** Criteria of both that the two versions mark or let answer otherwise, and which are not compared. */
  readonly remarked: readonly Criterion[];
  /** The versions of the checklist, whose scores and levels can't be compared; null: both audits use the same definition. */
  readonly versions: Change<string> | null;
}

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

export interface SectionChange extends Change<Rational | null> {
  readonly section: Section;
}

export interface CriterionChange extends Change<Stand> {
  readonly criterion: Criterion;
  readonly direction: 'better' | 'worse' | 'same-mark';
}

/** The state of a criterion in one of the two audits. */
export interface Stand {
  readonly state: CriterionState;
  readonly answer: Answer | null;
  readonly needed: Rational | null;
  readonly mark: Rational | null;
}

/** Compares two assessments of one facility. */
export function compareAssessments(before: Assessment, after: Assessment): Comparison {
  const otherwise = markedOtherwise(before.checklist, after.checklist);
  const asked = new Map(before.criteria.filter(isAsked).map((each) => [each.criterion.id, each]));
  const inBoth = after.criteria.filter(isAsked).flatMap((each): readonly Pair[] => {
    const earlier = asked.get(each.criterion.id);
    return earlier === undefined ? [] : [{ before: earlier, after: each }];
  });
  const both = new Set(inBoth.map(({ after: { criterion } }) => criterion.id));
  const pairs = inBoth.filter(({ after: { criterion } }) => !otherwise.has(criterion.id));
  const sections = after.checklist.sections.map((section) => sectionChange(section, pairs));
  return {
    common: {
      before: auditPercent(sections.map(({ section, before: percent }) => ({ section, percent }))),
      after: auditPercent(sections.map(({ section, after: percent }) => ({ section, percent }))),
    },
    sections,
    changes: pairs.flatMap((pair) => changeOf(pair) ?? []),
    compared: pairs.length,
    onlyBefore: leftOver(before, both),
    onlyAfter: leftOver(after, both),
    remarked: inBoth.flatMap(({ after: { criterion } }) => (otherwise.has(criterion.id) ? [criterion] : [])),
    versions: versionsOf(before.checklist, after.checklist),
  };
}

function versionsOf(before: Checklist, after: Checklist): Change<string> | null {
  return before.digest === after.digest ? null : { before: before.version, after: after.version };
}

/** By the later definition, then the earlier one: a province compares thousands of audits of the same two. */
const known = new WeakMap<Checklist, WeakMap<Checklist, ReadonlySet<string>>>();

/** Ids of criteria whose answers don't earn the same in both versions. */
function markedOtherwise(before: Checklist, after: Checklist): ReadonlySet<string> {
  if (before.digest === after.digest) return new Set();
  const ofLater = known.get(after) ?? new WeakMap<Checklist, ReadonlySet<string>>();
  known.set(after, ofLater);
  const found =
    ofLater.get(before) ??
    new Set(
      compareChecklists(before, after)
        .changed.filter(({ before: old, after: now, aspects }) => old.kind !== now.kind || aspects.includes('remarked'))
        .map(({ after: { id } }) => id),
    );
  ofLater.set(before, found);
  return found;
}

interface Pair {
  readonly before: CriterionAssessment;
  readonly after: CriterionAssessment;
}

function isAsked({ state }: CriterionAssessment): boolean {
  return state !== 'inactive';
}

function leftOver({ criteria }: Assessment, common: ReadonlySet<string>): readonly Criterion[] {
  return criteria.filter((each) => isAsked(each) && !common.has(each.criterion.id)).map(({ criterion }) => criterion);
}

/** Only criteria with a mark in both count, so that the two percents cover the same things. */
function sectionChange(section: Section, pairs: readonly Pair[]): SectionChange {
  const own = pairs.filter(
    (pair) => pair.after.section === section && pair.before.mark !== null && pair.after.mark !== null,
  );
  return {
    section,
    before: weightedPercent(own.map((pair): MarkedCriterion => ({ ...pair.after, mark: pair.before.mark }))),
    after: weightedPercent(own.map((pair) => pair.after)),
  };
}

function changeOf({ before, after }: Pair): CriterionChange | null {
  const [was, is] = [standOf(before), standOf(after)];
  if (isSameValue(was, is)) return null;
  return { criterion: after.criterion, before: was, after: is, direction: directionOf(before.mark, after.mark) };
}

function standOf({ state, answer, needed, mark }: CriterionAssessment): Stand {
  return { state, answer, needed, mark };
}

function directionOf(before: Rational | null, after: Rational | null): CriterionChange['direction'] {
  if (before === null || after === null) return 'same-mark';
  const difference = compare(after, before);
  return difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same-mark';
}
