import type { Dice } from './dice.ts';
import type {
  PlainBand,
  PlainChecklist,
  PlainCriterion,
  PlainLevel,
  PlainRemedy,
  PlainSection,
  PlainStage,
} from './plain-documents.ts';
import { randomCondition } from './random-condition.ts';

export const items = ['server', 'rack', 'licence-year', 'training'] as const;
export const hostings = ['on-premises', 'cloud', 'mixed'] as const;

const weights = [1, 2, 3, 4, 5, 10, 0.1, 0.3, 2.5, 33.3] as const;
const percents = [95, 85.5, 75, 66.7, 62.5, 50, 33.3, 25, 12.5, 0.1] as const;

/** A valid checklist with everything that scoring uses, all references resolved and no circles. */
export function randomChecklist(dice: Dice): PlainChecklist {
  const hasStages = dice.chance(30);
  const stages = hasStages ? randomStages(dice) : null;
  const bare = dice.several(1, 4, (index) => randomSection(dice, index, stages));
  const all = bare.flatMap(({ criteria }) => criteria);
  const sections = bare.map((section) => withReferences(dice, section, all));
  return {
    format: 'facility-audit/checklist/1',
    id: 'random',
    version: '1',
    title: text('Random'),
    languages: ['en'],
    profile: [
      {
        id: 'hosting',
        kind: 'choice',
        question: text('Where?'),
        options: hostings.map((id) => ({ id, label: text(id) })),
      },
      { id: 'beds', kind: 'number', question: text('How many beds?') },
    ],
    items: Object.fromEntries(items.map((id) => [id, { label: text(id) }])),
    basis: { law: { title: text('A law'), kind: 'law' } },
    ...(stages === null ? { levels: randomLevels(dice) } : { stages }),
    sections,
  };
}

/** Best first, each less strict than the one before; the last has no condition. */
function randomLevels(dice: Dice): readonly PlainLevel[] {
  const chosen = dice.some(percents).slice(0, 3);
  const asking = (chosen.length === 0 ? [50] : chosen).map((minPercent, index): PlainLevel => {
    const minSectionPercent = dice.chance(40) ? { minSectionPercent: dice.pick(percents) } : {};
    const critical = dice.chance(40) ? { critical: dice.pick(['partial', 'full']) } : {};
    return { id: `level-${index}`, label: text('Level'), minPercent, ...minSectionPercent, ...critical };
  });
  return [...asking, { id: 'level-none', label: text('None') }];
}

function randomStages(dice: Dice): readonly PlainStage[] {
  const rising = dice.several(1, 3, (index) => ({
    id: `stage-${index + 1}`,
    label: text('Stage'),
    minPercent: dice.pick([100, ...percents]),
  }));
  return [{ id: 'stage-0', label: text('Start') }, ...rising];
}

function randomSection(dice: Dice, index: number, stages: readonly PlainStage[] | null): PlainSection {
  const id = `s${index + 1}`;
  const criteria = dice.several(1, 6, (position) => randomCriterion(dice, `${id}-${position + 1}`, stages));
  const scoring = dice.chance(20) ? { scored: false } : { weight: dice.pick(weights) };
  return { id, title: text(id), ...scoring, criteria };
}

function randomCriterion(dice: Dice, id: string, stages: readonly PlainStage[] | null): PlainCriterion {
  const kind = randomKind(dice);
  const isUnscored = dice.chance(15);
  const needsWeight = !isUnscored && kind.kind !== 'text';
  return {
    id,
    question: text('Is it there?'),
    ...kind,
    ...(needsWeight || dice.chance(50) ? { weight: dice.pick(weights) } : {}),
    ...(dice.chance(30) ? { critical: true } : {}),
    ...(isUnscored ? { scored: false } : {}),
    ...(dice.chance(20) ? { evidence: dice.pick(['expected', 'required']) } : {}),
    ...(stages === null ? {} : { stage: stages[dice.below(stages.length)]?.id ?? 'stage-0' }),
  };
}

function randomKind(dice: Dice): Pick<PlainCriterion, 'kind' | 'options' | 'bands' | 'full' | 'zero'> {
  const options = (marks: readonly (number | undefined)[]) =>
    marks.map((mark, index) => ({ id: `o${index}`, label: text('Option'), ...(mark === undefined ? {} : { mark }) }));
  const kind = dice.pick(['judgement', 'coverage', 'number', 'choice', 'checks', 'date', 'text']);
  switch (kind) {
    case 'judgement':
    case 'text':
      return { kind };
    case 'choice': {
      const isMarked = dice.chance(80);
      return {
        kind,
        options: options(dice.several(1, 4, () => (isMarked ? dice.pick([1, 0, 0.5, 0.3, 0.25]) : undefined))),
      };
    }
    case 'checks':
      // The first option always has a share: not all may be 0.
      return {
        kind,
        options: options([
          dice.pick([undefined, 3, 0.1]),
          ...dice.several(0, 4, () => dice.pick([undefined, 0, 0.5, 2])),
        ]),
      };
    case 'number':
      return dice.chance(15) ? { kind } : { kind, bands: randomBands(dice) };
    case 'date':
      return { kind, bands: randomBands(dice) };
    case 'coverage': {
      const full = dice.pick([1, 0.95, 0.8, 0.5]);
      return {
        kind,
        ...(dice.chance(50) ? { full } : {}),
        ...(dice.chance(30) ? { zero: dice.pick([0.5, 0.25, 0.1]) } : {}),
      };
    }
  }
}

/** Steps up, steps down, or islands; each contains something that the ones before it do not. */
function randomBands(dice: Dice): readonly PlainBand[] {
  const mark = () => dice.pick([1, 0.5, 0, 0.25, 0.7]);
  const ends = dice.pick([
    [30, 90, 365],
    [1, 10, 100],
    [0.5, 10.5, 99.9],
  ]);
  switch (dice.below(3)) {
    case 0:
      return ends.toReversed().map((from) => ({ from, mark: mark() }));
    case 1:
      return ends.map((to) => ({ to, mark: mark() }));
    default:
      return ends.map((from) => ({ from, to: from + 5, mark: mark() }));
  }
}

/** References to other criteria: conditions, rules for the number needed, requirements, remedies. They point from higher to lower rank. */
function withReferences(dice: Dice, section: PlainSection, all: readonly PlainCriterion[]): PlainSection {
  const criteria = section.criteria.map((criterion): PlainCriterion => {
    const lower = all.filter((other) => rankOf(other.id) < rankOf(criterion.id));
    const condition = () => randomCondition(dice, lower);
    const needed = dice.several(1, 2, () => ({ when: condition(), is: dice.pick([5, 1, 0, 0.3, 20]) }));
    const always = dice.chance(20) ? [{ is: 4 }] : [];
    return {
      ...criterion,
      ...(dice.chance(35) ? { when: condition() } : {}),
      ...(criterion.kind === 'coverage' && dice.chance(40) ? { needed: [...needed, ...always] } : {}),
      ...(dice.chance(60) ? { remedy: dice.several(1, 2, () => randomRemedy(dice, criterion, lower)) } : {}),
    };
  });
  const named = dice.some(all).map(({ id }) => id);
  const requirement = named.length > 0 && dice.chance(40) ? { requirement: { basis: 'law', criteria: named } } : {};
  return { ...section, ...requirement, criteria };
}

/** Scattered over the file, so that conditions refer both forwards and backwards. */
function rankOf(id: string): number {
  const [section = 0, position = 0] = id.slice(1).split('-').map(Number);
  return ((section * 31 + position * 17) % 23) + section / 100 + position / 10_000;
}

function randomRemedy(dice: Dice, { kind }: PlainCriterion, lower: readonly PlainCriterion[]): PlainRemedy {
  if (dice.chance(15)) return { act: 'act', authority: 'facility' };
  const per = dice.pick([24, 0.5, 3]);
  const plain = dice.pick([1, 'asked', 2.5, 0]);
  const measured =
    kind === 'coverage'
      ? dice.pick(['gap', { of: 'gap', per }] as const)
      : kind === 'number'
        ? dice.pick(['value', { of: 'value', per }] as const)
        : plain;
  const coveredBy = dice.some(lower.slice(0, 3)).map(({ id }) => id);
  return {
    act: dice.pick(['purchase', 'hire', 'upgrade']),
    authority: 'facility',
    item: dice.pick(items),
    quantity: dice.chance(70) ? measured : plain,
    ...(dice.chance(30) ? { frequency: 'yearly' } : {}),
    ...(coveredBy.length > 0 && dice.chance(40) ? { coveredBy } : {}),
  };
}

function text(en: string) {
  return { en };
}
