import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/values/language.ts';
import { formatDay, formatNumber } from '../../src/i18n/written/numbers-and-dates.ts';
import { realDay, typedNumber } from '../../src/i18n/written/typed-number.ts';
import { commandReader, readingsOf } from '../../src/i18n/written/typed-reader.ts';

const language = fc.constantFrom(...languages);
const latest = '2025-08-05';
const typed = fc.stringMatching(/^[-0-9.,eE+ /a-f\u202f]{0,12}$/);

describe('a number, however it is typed', () => {
  test('is in a command what it is on the screen, or is refused there', () => {
    fc.assert(
      fc.property(typed, language, (text, of) => {
        const screen = typedNumber(text, of);
        const command = commandReader(of, latest).number(text);
        if (screen !== null && command !== null) expect(command).toBe(screen);
        if (screen !== null && command === null) expect(readingsOf(text, of).length).toBe(2);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is none where a letter stands in it', () => {
    fc.assert(
      fc.property(typed, language, (text, of) => {
        fc.pre(/[a-zA-Z+/]/.test(text));
        expect(typedNumber(text, of)).toBeNull();
        expect(commandReader(of, latest).number(text)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  test('that is shown in a language is read back as the same, or as one of two that are both named', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), language, (thousandths, of) => {
        const value = thousandths / 1000;
        const shown = formatNumber(value, of);
        expect(typedNumber(shown, of)).toBe(value);
        expect(readingsOf(shown, of)).toContain(value);
      }),
    );
  });
});

test('a day that is shown is read back, with and without its century', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2025-08-05'), noInvalidDate: true });
  fc.assert(
    fc.property(days, language, (date, of) => {
      const day = date.toISOString().slice(0, 10);
      const shown = formatDay(day, of);
      expect(realDay(shown, latest)).toBe(day);
      expect(realDay(shown.replace(/(\d\d)(\d\d)$/, '$2'), latest)).toBe(day);
      const short = realDay(shown.slice(0, 5), latest);
      expect(short === null || (short <= latest && short.slice(5) === day.slice(5))).toBe(true);
      expect(short).not.toBeNull();
    }),
  );
});
