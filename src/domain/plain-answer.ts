import { isCounts, isOptionList } from './answer-kinds/answer-kind-rules.ts';
import { neededOf, presentOf } from './answer-kinds/coverage.ts';
import type { Answer } from './audit.ts';
import { toNumber } from './rational.ts';

/** An answer in the plain notation of scripts, the same in every language: an id, `a,b`, `1234.5`, `present/needed`, a day, a text. */
export function plainAnswer(answer: Answer): string | number {
  if (answer.is !== 'given') return answer.is;
  const { value } = answer;
  if (isOptionList(value)) return value.join(',');
  if (!isCounts(value)) return value;
  const needed = neededOf(value);
  const present = toNumber(presentOf(value));
  return needed === null ? String(present) : `${present}/${toNumber(needed)}`;
}
