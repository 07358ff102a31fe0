import { describe, expect, test } from 'vitest';
import { wrapNote } from '../../../src/terminal/wrap-words.ts';

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
