import { numberFault } from '../../domain/answer-kinds/bounds-fault.ts';
import type { ProfileQuestion } from '../../domain/checklist/checklist.ts';
import { type Outcome, problem } from '../../domain/problem/problem.ts';
import type { Language } from '../../domain/values/language.ts';
import { commandReader, readingsOf } from '../../i18n/written/typed-reader.ts';

/** The answer to a profile question as typed in a command. `option`: what it was typed after. */
export function profileValue(
  question: ProfileQuestion,
  text: string,
  option: string,
  language: Language,
): Outcome<string | number> {
  const refused = (expected: string) => ({ problems: [problem('invalid-option', { option, value: text, expected })] });
  if (question.kind === 'choice') {
    const ids = question.options.map(({ id }) => id);
    const found = ids.find((id) => id === text);
    return found === undefined ? refused(ids.join(', ')) : { value: found };
  }
  const readings = readingsOf(text, language);
  if (readings.length > 1)
    return { problems: [problem('ambiguous-number', { criterion: question.id, found: text, readings })] };
  // No answer to a profile question is a day, so that none can lie too late.
  const value = commandReader(language, '9999-12-31').number(text);
  if (value === null || value < 0) return refused('≥ 0');
  const fault = numberFault(question.bounds, value);
  return fault === null
    ? { value }
    : { problems: [problem('out-of-bounds', { criterion: question.id, fault, labels: null })] };
}
