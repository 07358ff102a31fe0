import { judgements } from '../../domain/answer-kinds/judgement.ts';
import type { JudgementCriterion } from '../../domain/checklist.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { pickOne } from './pick-one.ts';

export const judgementAsker = pickOne<JudgementCriterion>(({ language }) =>
  judgements.map((id) => ({ id, label: messagesIn(language).words.judgement[id] })),
);
