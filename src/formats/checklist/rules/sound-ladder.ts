import type { LevelDemands } from '../../../domain/checklist/checklist.ts';
import { type Problem, problem } from '../../../domain/problem/problem.ts';
import type { ChecklistShape } from '../../schemas/checklist-schema.ts';
import type { Draft } from '../../shape/draft.ts';
import type { ChecklistDraft, Rule } from './checklist-draft.ts';

/** Levels are ordered best first and the last has no condition; or stages lowest first, and the first has none. */
export const soundLadder: Rule = (draft) => {
  const { levels, stages } = draft.checklist;
  const has = (key: string) => (draft.raw([key]) ?? null) !== null;
  if (!has('levels') && !has('stages'))
    return [problem('missing-key', { key: 'levels' }, draft.locator.ofKey(['levels']))];
  // In a JSON copy, finding a place means reading all of it as YAML, so only for a real problem.
  const both = () => problem('conflicting-keys', { key: 'stages', other: 'levels' }, draft.locator.ofKey(['stages']));
  return [
    ...(has('levels') && has('stages') ? [both()] : []),
    ...levelConditions(draft, levels ?? []),
    ...levelOrder(draft, levels ?? []),
    ...stageConditions(draft, stages ?? []),
  ];
};

type Levels = NonNullable<Draft<ChecklistShape>['levels']>;
type Level = NonNullable<Levels[number]>;
type Stages = NonNullable<Draft<ChecklistShape>['stages']>;

/** How strict a level is: higher is stricter, 0 for no condition. */
const strictness: { readonly [Key in keyof LevelDemands]: (asked: Level[Key]) => number } = {
  minPercent: (asked) => asked ?? 0,
  minSectionPercent: (asked) => asked ?? 0,
  critical: (asked) => (asked === 'full' ? 2 : asked === 'partial' ? 1 : 0),
};
const levelKeys = Object.keys(strictness) as readonly (keyof LevelDemands)[];

function levelConditions({ raw, locator }: ChecklistDraft, levels: Levels): readonly Problem[] {
  return levels.flatMap((level, index) => {
    const hasCondition = levelKeys.some((key) => (raw(['levels', index, key]) ?? null) !== null);
    if (level === undefined || hasCondition === index < levels.length - 1) return [];
    return [problem('level-condition', { level: level.id ?? String(index + 1) }, locator.ofValue(['levels', index]))];
  });
}

/** A level that asks no less than the one above it would never be reached. */
function levelOrder({ raw, locator }: ChecklistDraft, levels: Levels): readonly Problem[] {
  const sound = levels.map((level, index) => {
    const isLost = levelKeys.some((key) => level?.[key] === undefined && raw(['levels', index, key]) !== undefined);
    return isLost ? undefined : level;
  });
  return sound.slice(0, -1).flatMap((level, index) => {
    const better = sound
      .slice(0, index)
      .findLast((each) => each !== undefined && level !== undefined && isWrongAbove(each, level));
    if (level === undefined || better === undefined) return [];
    const names = { level: level.id ?? String(index + 1), other: better.id ?? '' };
    return [problem('levels-order', names, locator.ofValue(['levels', index]))];
  });
}

function isWrongAbove(above: Level, below: Level): boolean {
  if (typeof above.minPercent === 'number' && (below.minPercent ?? 0) > above.minPercent) return true;
  return levelKeys.every((key) => strictnessOf(above, key) <= strictnessOf(below, key));
}

function strictnessOf<Key extends keyof LevelDemands>(level: Level, key: Key): number {
  return strictness[key](level[key]);
}

function stageConditions({ raw, locator }: ChecklistDraft, stages: Stages): readonly Problem[] {
  return stages.flatMap((stage, index) => {
    const hasCondition = (raw(['stages', index, 'minPercent']) ?? null) !== null;
    if (stage === undefined || hasCondition === index > 0) return [];
    return [problem('level-condition', { level: stage.id ?? String(index + 1) }, locator.ofValue(['stages', index]))];
  });
}
