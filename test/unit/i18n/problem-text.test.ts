import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/domain/problem/problem.ts';
import { languages } from '../../../src/domain/values/language.ts';
import { problemMessage, problemPlace } from '../../../src/i18n/problem-text.ts';
import { messagesIn } from '../../../src/i18n/translator.ts';

const forged = 'a\r\nb.yaml:1:1: c\u2028d\u0085e';

describe('what a message quotes', () => {
  test.each(languages)('stays on its line (%s)', (language) => {
    const told = problemMessage(problem('invalid-date', { key: 'on', found: forged }), messagesIn(language));
    expect(told).toContain('a b.yaml:1:1: c d e');
    expect(told).not.toMatch(/[\r\n\u0085\u2028]/u);
  });

  test('is cut after 300 characters, and not within one', () => {
    const said = (found: string) => problemMessage(problem('invalid-date', { key: 'on', found }), messagesIn('en'));
    const whole = 'x'.repeat(300);
    expect(said(whole)).toContain(`“${whole}”`);
    expect(said(`${whole}x`)).toContain(`“${'x'.repeat(299)}…”`);
    expect(said(`${'x'.repeat(298)}${'😀'.repeat(1_000_000)}`)).toContain(`“${'x'.repeat(298)}…”`);
  });

  test('is whole where a fault of our own is told', () => {
    const detail = `Error: x\n${'    at y\n'.repeat(100)}`;
    expect(problemMessage(problem('internal', { detail }), messagesIn('en'))).toContain(detail);
  });
});

test('a place stays on its line, and is cut too', () => {
  const place = { file: `a\n${'b'.repeat(400)}`, line: 3, column: null, sheet: 'One\nTwo', cell: 'A1' };
  expect(problemPlace(problem('missing-key', { key: 'on' }, place))).toBe(`a ${'b'.repeat(297)}…:3 One Two!A1`);
});
