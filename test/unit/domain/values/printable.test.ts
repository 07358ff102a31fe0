import { describe, expect, test } from 'vitest';
import { printable, printableLine } from '../../../../src/domain/values/printable.ts';

describe('printable', () => {
  test.each([
    ['ordinary text', 'Máy chủ: 2 (đạt) – 95 %, « serveur » 😀', 'Máy chủ: 2 (đạt) – 95 %, « serveur » 😀'],
    ['a colour sequence', '\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['a window title', '\u001b]0;owned\u0007', ']0;owned'],
    ['a C1 control sequence', '\u009b31mred', '31mred'],
    ['a turn of direction', 'gpj\u202eexe', 'gpjexe'],
    ['isolates and marks', 'a\u2066b\u2069\u200e\u200f\u061cc', 'abc'],
    ['a byte order mark', '\ufefftext', 'text'],
    ['nothing and delete', 'a\u0000b\u007fc', 'abc'],
    ['a tab', 'a\tb', 'a b'],
    ['separators of lines and paragraphs', 'a\u2028b\u2029c', 'a b c'],
    ['line breaks of every kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['half a letter', 'a\ud83db', 'a\ufffdb'],
  ])('%s', (_what, raw, expected) => {
    expect(printable(raw)).toBe(expected);
  });

  test('changes nothing the second time', () => {
    const raw = 'a\u001b\r\n\tb\u202e\ud83d';
    expect(printable(printable(raw))).toBe(printable(raw));
  });
});

describe('printableLine', () => {
  test('is one line', () => {
    expect(printableLine('a\r\n\r\nb\nc\u001b')).toBe('a b c');
  });
});
