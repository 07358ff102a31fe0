import { numberFault } from '../../domain/answer-kinds/bounds-fault.ts';
import type { ProfileQuestion } from '../../domain/checklist/checklist.ts';
import { type Outcome, problem } from '../../domain/problem/problem.ts';
import type { Language } from '../../domain/values/language.ts';
import { readingsOf } from '../../i18n/written/typed-reader.ts';

/** The answer to a profile question as typed in a command, or as a number. `option`: what it was typed after. */
export function profileValue(
  question: ProfileQuestion,
  typed: string | number,
  option: string,
  language: Language,
): Outcome<string | number> {
  const text = String(typed);
  const refused = (expected: string) => ({ problems: [problem('invalid-option', { option, value: text, expected })] });
  if (question.kind === 'choice') {
    const ids = question.options.map(({ id }) => id);
    const found = ids.find((id) => id === text);
    return found === undefined ? refused(ids.join(', ')) : { value: found };
  }
  const readings = typeof typed === 'number' ? [typed] : readingsOf(typed, language);
  if (readings.length > 1)
    return { problems: [problem('ambiguous-number', { criterion: question.id, found: text, readings })] };
  const [value = null] = readings;
  if (value === null || value < 0) return refused('≥ 0');
  const fault = numberFault(question.bounds, value);
  return fault === null
    ? { value }
    : { problems: [problem('out-of-bounds', { criterion: question.id, fault, labels: null })] };
}
