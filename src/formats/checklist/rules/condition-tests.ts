import { judgements } from '../../../domain/answer-kinds/judgement.ts';
import type { AnswerKind } from '../../../domain/checklist/checklist.ts';
import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { nearest } from '../../../domain/values/nearest.ts';
import { keyIn, written } from '../../shape/shape-problems.ts';
import type { Path } from '../../yaml/source.ts';
import { type ChecklistDraft, type Rule, unknownReference } from './checklist-draft.ts';
import { comparisons, testedSubjects, tests } from './condition-keys.ts';
import { allConditions, type PlacedCondition } from './conditions-in.ts';

/** A condition tests something that exists, with a test that suits its kind of answer and values that it can have. */
export const conditionTests: Rule = (draft) => {
  const targets = testTargets(draft);
  return allConditions(draft).flatMap(({ condition, path }) => [
    ...testProblems(draft, targets, { condition, path }),
    ...comparisons.flatMap((key) => comparedProblems(draft, targets, condition[key], [...path, key])),
  ]);
};

/** What a test refers to: the kind of its answers and their possible texts. */
interface Target {
  readonly id: string;
  readonly kind: AnswerKind;
  /** Null if any text or number is possible. */
  readonly values: readonly string[] | null;
}

interface Targets {
  readonly profile: ReadonlyMap<string, Target>;
  readonly criterion: ReadonlyMap<string, Target>;
}

type TestKey = (typeof tests)[number];

interface Testable {
  readonly tests: readonly TestKey[];
  /** What a tested value must be one of. */
  readonly values: 'judgements' | 'options' | 'numbers' | 'any';
}

const untestable: Testable = { tests: [], values: 'any' };

/** How conditions can test the answers of each kind. */
const testableOfKind: Readonly<Record<AnswerKind, Testable>> = {
  judgement: { tests: ['is', 'in'], values: 'judgements' },
  choice: { tests: ['is', 'in'], values: 'options' },
  number: { tests, values: 'numbers' },
  coverage: { tests: ['atLeast', 'atMost', ...comparisons], values: 'numbers' },
  checks: untestable,
  date: untestable,
  text: untestable,
};

function testTargets({ checklist, criteria }: ChecklistDraft): Targets {
  const profile = (checklist.profile ?? []).flatMap(target);
  const criterion = criteria.flatMap(({ criterion: each }) => target(each));
  return {
    profile: new Map(profile.map((each) => [each.id, each])),
    criterion: new Map(criterion.map((each) => [each.id, each])),
  };
}

interface Testing {
  readonly id?: string | undefined;
  readonly kind?: AnswerKind | undefined;
  readonly options?: readonly ({ readonly id?: string | undefined } | undefined)[] | null | undefined;
}

function target(of: Testing | undefined): readonly Target[] {
  if (of?.id === undefined || of.kind === undefined) return [];
  return [{ id: of.id, kind: of.kind, values: valuesOf(of.kind, of.options) }];
}

/** Null also where an option could not be read, so that a test may mean it. */
function valuesOf(kind: AnswerKind, options: Testing['options']): readonly string[] | null {
  switch (testableOfKind[kind].values) {
    case 'judgements':
      return judgements;
    case 'options': {
      const ids = (options ?? []).flatMap((option) => option?.id ?? []);
      return ids.length === options?.length ? ids : null;
    }
    case 'numbers':
    case 'any':
      return null;
  }
}

function testProblems(
  draft: ChecklistDraft,
  targets: Targets,
  { condition, path }: PlacedCondition,
): readonly Problem[] {
  const { target: found, problems } = testedTarget(draft, targets, condition, path);
  if (found === null) return problems;
  const { id, kind } = found;
  const allowed = testableOfKind[kind].tests;
  return tests
    .filter((test) => condition[test] !== undefined && condition[test] !== null)
    .flatMap((test) =>
      allowed.includes(test)
        ? valueProblems(draft, found, condition[test], [...path, test])
        : [problem('wrong-test', { id, kind, test }, draft.locator.ofKey([...path, test]))],
    );
}

interface Tested {
  readonly profile?: string | null | undefined;
  readonly criterion?: string | null | undefined;
  readonly previous?: string | null | undefined;
  readonly part?: string | null | undefined;
}

/** What is tested, with a problem where it can't be; null: nothing more can be said about the test. */
function testedTarget(
  draft: ChecklistDraft,
  targets: Targets,
  tested: Tested,
  path: Path,
): { readonly target: Target | null; readonly problems: readonly Problem[] } {
  const [subject, another] = testedSubjects.filter((key) => typeof tested[key] === 'string');
  const id = subject === undefined ? null : tested[subject];
  if (subject === undefined || another !== undefined || typeof id !== 'string') return { target: null, problems: [] };
  const what = subject === 'profile' ? 'profile' : 'criterion';
  const found = targets[what].get(id);
  if (found === undefined) return { target: null, problems: unknownReference(draft, what, id, [...path, subject]) };
  const { kind } = found;
  const { locator } = draft;
  if (testableOfKind[kind].tests.length === 0)
    return { target: null, problems: [problem('untestable', { id, kind }, locator.ofValue([...path, subject]))] };
  if (typeof tested.part !== 'string' || kind === 'coverage') return { target: found, problems: [] };
  const stray = problem('key-not-for-kind', { key: 'part', kind }, locator.ofKey([...path, 'part']));
  return { target: null, problems: [stray] };
}

/** A number is compared with a number. */
function comparedProblems(
  draft: ChecklistDraft,
  targets: Targets,
  compared: (Tested & object) | number | null | undefined,
  path: Path,
): readonly Problem[] {
  if (typeof compared !== 'object' || compared === null) return [];
  const { target: found, problems } = testedTarget(draft, targets, compared, path);
  if (found === null || testableOfKind[found.kind].values === 'numbers') return problems;
  const { id, kind } = found;
  return [problem('untestable', { id, kind }, draft.locator.ofValue(path))];
}

function valueProblems(draft: ChecklistDraft, of: Target, tested: unknown, path: Path): readonly Problem[] {
  // A map is what a number is compared with, which has problems of its own.
  if (typeof tested === 'object' && !Array.isArray(tested)) return [];
  if (!Array.isArray(tested)) return valueProblem(draft, of, tested, path);
  return tested.flatMap((each: unknown, index) => valueProblem(draft, of, each, [...path, index]));
}

function valueProblem({ locator }: ChecklistDraft, of: Target, value: unknown, path: Path): readonly Problem[] {
  if (value === undefined || canBe(of, value)) return [];
  const { id, kind, values } = of;
  const key = keyIn(path);
  const found = written(value, path, locator);
  const place = locator.ofValue(path);
  if (values === null) return [problem('wrong-test', { id, kind, test: `${key}: ${found}` }, place)];
  if (values.includes(found)) return [problem('unquoted-number', { key, found }, place)];
  return [problem('unknown-reference', { what: 'option', id: found, nearest: nearest(found, values) }, place)];
}

function canBe({ kind, values }: Target, value: unknown): boolean {
  if (testableOfKind[kind].values === 'numbers') return typeof value === 'number';
  return values === null || (typeof value === 'string' && values.includes(value));
}
