import { markOf } from '../../../domain/answer-kinds/index.ts';
import { judgements } from '../../../domain/answer-kinds/judgement.ts';
import type { Criterion } from '../../../domain/checklist/checklist.ts';
import type { Language } from '../../../domain/values/language.ts';
import { toNumber } from '../../../domain/values/rational.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatNumber } from '../../../i18n/written/numbers-and-dates.ts';

/** What each option of a criterion earns, in points from 0 to 1, by its id; empty: it has none, or is not scored. */
export function earningsOf(criterion: Criterion, language: Language): ReadonlyMap<string, string> {
  if (!criterion.scored) return new Map();
  return new Map(optionIds(criterion).map((id) => [id, earned(criterion, id, language)]));
}

function optionIds(criterion: Criterion): readonly string[] {
  if (criterion.kind === 'judgement') return judgements;
  return criterion.kind === 'choice' || criterion.kind === 'checks' ? criterion.options.map(({ id }) => id) : [];
}

function earned(criterion: Criterion, id: string, language: Language): string {
  const { walk } = messagesIn(language);
  const value = criterion.kind === 'checks' ? [id] : id;
  const mark = markOf(criterion, value, { auditedOn: '', needed: null });
  if (mark === null) return walk.notMarked;
  const count = toNumber(mark);
  return walk.points({ mark: formatNumber(count, language), count });
}
