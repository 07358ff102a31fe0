import { plainReader, type TypedReader } from '../../domain/answer-kinds/answer-kind-rules.ts';
import type { Language } from '../../domain/values/language.ts';
import { realDay, typedNumber } from './typed-number.ts';

/**
 * Numbers and days as people type them in their language, where they see how it was understood before it counts. `latest`: the day of the
 * audit, after which no answer lies, so that 15/6 has a year.
 */
function typedReader(language: Language, latest: string): TypedReader {
  return {
    number: (text) => typedNumber(text, language),
    day: (text) => realDay(text, latest),
  };
}

/** As typedReader, for words of a command, which nobody sees again before they count: a number that may be read in two ways is none. */
export function commandReader(language: Language, latest: string): TypedReader {
  const typed = typedReader(language, latest);
  return {
    ...typed,
    number: (text) => (readingsOf(text, language).length > 1 ? null : (typed.number(text) ?? plainReader.number(text))),
  };
}

/** What a text may mean as a number: in the notation of programs, and in that of the language. Several: it is ambiguous. */
export function readingsOf(text: string, language: Language): readonly number[] {
  const readings = [typedNumber(text, language), plainReader.number(text)].filter((each) => each !== null);
  return [...new Set(readings)];
}
