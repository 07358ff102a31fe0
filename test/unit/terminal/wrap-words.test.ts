import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { columnsOf, wrapNote, wrapWords } from '../../../src/terminal/wrap-words.ts';

const narrow = { isTTY: true, columns: 20 };

describe('what is said on stderr', () => {
  test('breaks between words on a terminal, which would break inside them', () => {
    expect(wrapNote('Đã dừng; mọi câu trả lời đều được lưu.', narrow)).toBe('Đã dừng; mọi câu trả\nlời đều được lưu.');
  });

  test('is left as it is where it goes to a file or a program', () => {
    const text = 'Đã dừng; mọi câu trả lời đều được lưu.';
    expect(wrapNote(text, { isTTY: false })).toBe(text);
    expect(wrapNote(text, { isTTY: true, columns: 0 })).toBe(text);
  });

  test('keeps commands and paths in one piece, so that they can be copied', () => {
    const text = '  facility-audit walk a/b/ttyt-a.2025-08.audit.yaml\nSaved: a/b/ttyt-a.2025-08.audit.yaml';
    expect(wrapNote(text, narrow)).toBe(text);
  });
});

describe('how wide a text is', () => {
  test.each([
    ['✔ A', 3],
    ['©', 1],
    ['™', 1],
    ['⚠', 1],
    ['𠮷', 2],
    ['日本', 4],
    ['👨‍👩‍👧', 2],
    ['🇻🇳', 2],
    ['Đã trả lời', 10],
    ['Đã trả lời'.normalize('NFD'), 10],
    ['\u001b[1mĐạt\u001b[22m', 3],
  ])('%s takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test('is what the library says, also where it is not asked', () => {
    for (let code = 0x20; code < 0x2030; code++) {
      const sign = String.fromCodePoint(code);
      const texts = code > 0x250 && code < 0x1e00 ? [] : [sign, `a${sign}\ufe0f`];
      for (const text of texts) expect([text, columnsOf(text)]).toEqual([text, stringWidth(text)]);
    }
  });

  test('breaks a long word between signs, never inside one', () => {
    const family = '👨‍👩‍👧';
    expect(wrapWords(family.repeat(12), 10)).toBe([5, 5, 2].map((count) => family.repeat(count)).join('\n'));
    const letter = 'ệ'.normalize('NFD');
    expect(wrapWords(letter.repeat(12), 10)).toBe(`${letter.repeat(10)}\n${letter.repeat(2)}`);
  });
});
