import type { Dice } from './dice.ts';
import type {
  PlainAnswer,
  PlainAudit,
  PlainChecklist,
  PlainCounts,
  PlainCriterion,
  PlainResponse,
  PlainSided,
} from './plain-documents.ts';
import { hostings, items } from './random-checklist.ts';

/** An audit of the checklist with answers of every kind, given by either side or both. */
export function randomAudit(dice: Dice, checklist: PlainChecklist): PlainAudit {
  const criteria = checklist.sections.flatMap((section) => section.criteria);
  const some = dice.some(checklist.sections.map(({ id }) => id));
  const missing = dice.pick([0, 0, 0, 5, 60]);
  const lucky = dice.pick([0, 50, 90]);
  const responses = criteria.flatMap((criterion) =>
    dice.chance(missing) ? [] : [[criterion.id, randomResponse(dice, criterion, lucky)] as const],
  );
  return {
    format: 'facility-audit/audit/1',
    id: '0198c9a2-7c1e-7d30-9b1a-000000000001',
    revision: 1 + dice.below(50),
    checklist: { id: checklist.id, version: checklist.version },
    ...(some.length > 0 && dice.chance(20) ? { sections: some } : {}),
    round: { id: '2025-08' },
    auditedOn: '2025-08-05',
    facility: {
      id: 'ttyt-random',
      name: 'Random',
      kind: 'hospital',
      unit: dice.chance(20) ? { id: 'unit', name: 'Unit' } : null,
      province: 'Lào Cai',
      profile: {
        ...(dice.chance(85) ? { hosting: dice.pick(hostings) } : {}),
        ...(dice.chance(85) ? { beds: dice.pick([100, 99, 50, 0.5, 0, 1000]) } : {}),
      },
    },
    team: [],
    responses: Object.fromEntries(responses),
  };
}

function randomResponse(dice: Dice, criterion: PlainCriterion, lucky: number): PlainResponse {
  const sides = dice.chance(3) ? [] : dice.pick([['verified'], ['self'], ['self', 'verified']]);
  const purchase = dice.several(1, 2, () => ({ item: dice.pick(items), quantity: dice.pick([1, 0, 0.5, 12]) }));
  const own = purchase.filter(({ item }) =>
    criterion.remedy?.some((remedy) => remedy.act !== 'act' && remedy.item === item),
  );
  return {
    ...Object.fromEntries(sides.map((side) => [side, randomSided(dice, criterion, lucky)])),
    ...(dice.chance(40) ? { evidence: [{ file: `evidence/${criterion.id}.jpg` }] } : {}),
    ...(own.length > 0 && dice.chance(40) ? { purchase: own } : {}),
  };
}

function randomSided(dice: Dice, criterion: PlainCriterion, lucky: number): PlainSided {
  const by = { by: 'A', at: '2025-08-05T09:00:00+07:00' };
  if (dice.chance(10)) return { answer: 'not-applicable', reason: 'there is none', ...by };
  if (dice.chance(12)) return { answer: 'no-evidence', ...by };
  return { answer: dice.chance(lucky) ? bestAnswer(criterion) : randomAnswer(dice, criterion), ...by };
}

/** An answer with the best mark that the criterion can have, if it has marks. */
export function bestAnswer({ kind, options = [], bands = [] }: PlainCriterion): PlainAnswer {
  const band = bands.toSorted((a, b) => b.mark - a.mark)[0];
  switch (kind) {
    case 'judgement':
      return 'met';
    case 'choice':
      return options.toSorted((a, b) => (b.mark ?? 0) - (a.mark ?? 0))[0]?.id ?? '';
    case 'checks':
      return options.map(({ id }) => id);
    case 'number':
      return band?.from ?? band?.to ?? 1;
    case 'date':
      return '2025-08-05';
    case 'coverage':
      return { needed: 4, present: 4 };
    case 'text':
      return 'VNPT-HIS';
  }
}

function randomAnswer(dice: Dice, { kind, options = [], needed = [] }: PlainCriterion): PlainAnswer {
  switch (kind) {
    case 'judgement':
      return dice.pick(['met', 'partly', 'not-met']);
    case 'choice':
      return options[dice.below(options.length)]?.id ?? '';
    case 'checks':
      return dice.some(options).map(({ id }) => id);
    case 'number':
      return dice.chance(10)
        ? 'none'
        : dice.pick([100, 0, 0.5, 10, 10.5, 12, 15.5, 99.9, 99.95, 105, 365, 1000, -3, 1e-7]);
    case 'date':
      return dice.pick([
        '2025-08-05',
        '2025-07-06',
        '2025-07-05',
        '2025-05-07',
        '2024-08-05',
        '2024-08-04',
        '1999-02-28',
        'never',
      ]);
    case 'coverage':
      if (needed.some(({ when }) => when === undefined) && dice.chance(40)) return { present: dice.pick([4, 1, 2.5]) };
      return dice.chance(30)
        ? { rows: dice.several(1, 3, (index) => ({ label: `Ward ${index + 1}`, ...randomCounts(dice) })) }
        : randomCounts(dice);
    case 'text':
      return dice.pick(['VNPT-HIS', 'met', '12']);
  }
}

function randomCounts(dice: Dice): PlainCounts {
  const needed = dice.pick([20, 1, 2, 3, 0, 0.3, 7, 1000]);
  return { needed, present: dice.pick([needed, 0, 1, 2, 19, 0.1, 3, 999]) };
}
