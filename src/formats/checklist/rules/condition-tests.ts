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

const testsOfKind: Readonly<Record<AnswerKind, readonly TestKey[]>> = {
  judgement: ['is', 'in'],
  choice: ['is', 'in'],
  number: tests,
  coverage: ['atLeast', 'atMost'],
  checks: [],
  date: [],
  text: [],
};

function testTargets({ checklist, criteria }: ChecklistDraft): Targets {
  const profile = (checklist.profile ?? []).flatMap((question) => target(question, question?.options));
  const criterion = criteria.flatMap(({ criterion: each }) =>
    target(each, each.kind === 'judgement' ? judgements.map((id) => ({ id })) : each.options),
  );
  return {
    profile: new Map(profile.map((each) => [each.id, each])),
    criterion: new Map(criterion.map((each) => [each.id, each])),
  };
}

function target(
  of: { readonly id?: string | undefined; readonly kind?: AnswerKind | undefined } | undefined,
  options: readonly ({ readonly id?: string | undefined } | undefined)[] | null | undefined,
): readonly Target[] {
  if (of?.id === undefined || of.kind === undefined) return [];
  const ids = (options ?? []).flatMap((option) => option?.id ?? []);
  const hasValues = of.kind === 'judgement' || of.kind === 'choice';
  return [{ id: of.id, kind: of.kind, values: hasValues && ids.length === options?.length ? ids : null }];
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
  const allowed = testsOfKind[kind];
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
  if (kind === 'number') return typeof value === 'number';
  return values === null || (typeof value === 'string' && values.includes(value));
}
