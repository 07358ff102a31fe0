import { judgements } from '../../../domain/answer-kinds/judgement.ts';
import type { AnswerKind } from '../../../domain/checklist/checklist.ts';
import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { nearest } from '../../../domain/values/nearest.ts';
import { keyIn, written } from '../../shape/shape-problems.ts';
import type { Path } from '../../yaml/source.ts';
import { type ChecklistDraft, type Rule, unknownReference } from './checklist-draft.ts';
import { tests } from './condition-keys.ts';
import { conditionsIn, type PlacedCondition } from './conditions-in.ts';

/** A condition tests something that exists, with a test that suits its kind of answer and values that it can have. */
export const conditionTests: Rule = (draft) => {
  const targets = testTargets(draft);
  return draft.criteria.flatMap((placed) => conditionsIn(placed).flatMap((each) => testProblems(draft, targets, each)));
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
  coverage: { tests: ['atLeast', 'atMost'], values: 'numbers' },
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
  const what = typeof condition.profile === 'string' ? 'profile' : 'criterion';
  const id = condition[what];
  const isOne = typeof condition.profile !== typeof condition.criterion;
  if (typeof id !== 'string' || !isOne) return [];
  const found = targets[what].get(id);
  if (found === undefined) return unknownReference(draft, what, id, [...path, what]);
  const { kind } = found;
  const allowed = testableOfKind[kind].tests;
  if (allowed.length === 0) return [problem('untestable', { id, kind }, draft.locator.ofValue([...path, what]))];
  return tests
    .filter((test) => condition[test] !== undefined && condition[test] !== null)
    .flatMap((test) =>
      allowed.includes(test)
        ? valueProblems(draft, found, condition[test], [...path, test])
        : [problem('wrong-test', { id, kind, test }, draft.locator.ofKey([...path, test]))],
    );
}

function valueProblems(draft: ChecklistDraft, of: Target, tested: unknown, path: Path): readonly Problem[] {
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
