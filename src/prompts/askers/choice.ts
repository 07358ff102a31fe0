import type { ChoiceCriterion } from '../../domain/checklist.ts';
import { textIn } from '../../domain/language.ts';
import { pickOne } from './pick-one.ts';

export const choiceAsker = pickOne<ChoiceCriterion>(({ criterion, language }) =>
  criterion.options.map(({ id, label }) => ({ id, label: textIn(label, language) })),
);
