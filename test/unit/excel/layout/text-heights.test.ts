import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  charactersFor,
  columnPixels,
  linesHeight,
  maxLines,
} from '../../../../src/excel/layout/measure/row-heights.ts';
import { textPieces } from '../../../../src/excel/layout/measure/text-pieces.ts';
import { countLines, wrapLines } from '../../../../src/excel/layout/measure/wrap-lines.ts';
import { textWidth } from '../../../../src/office/measure/text-width.ts';

const font = { size: 13, bold: false, italic: false };

test('letters with marks are as wide as their base, ơ and ư are their own, marks alone take no room', () => {
  expect(textWidth('ế', font)).toBe(textWidth('e', font));
  expect(textWidth('ớ', font)).toBe(textWidth('ơ', font));
  expect(textWidth('ơ', font)).toBeGreaterThan(textWidth('o', font));
  expect(textWidth('ế'.normalize('NFD'), font)).toBe(textWidth('e', font));
  expect(textWidth('漢', font)).toBe((13 * 96) / 72);
  expect(textWidth('Đ', { ...font, bold: true })).toBeGreaterThan(0);
});

test('ten digits of 12 points are as wide as Times New Roman has them', () => {
  expect(textWidth('0123456789', { ...font, size: 12 })).toBe(80);
});

test('a column is as wide in pixels as Excel draws it, and back', () => {
  expect([columnPixels(8.43), columnPixels(10), columnPixels(40)]).toEqual([59, 70, 280]);
  for (const pixels of [20, 59, 61, 280, 1_003]) expect(columnPixels(charactersFor(pixels))).toBe(pixels);
});

test('text wraps on blanks, and inside a word only where it is longer than a line', () => {
  const lines = (text: string, width: number): readonly string[] =>
    wrapLines(text, font, width).map(({ start, end }) => text.slice(start, end));
  expect(lines('Máy chủ vật lý đang hoạt động', 100)).toEqual(['Máy chủ vật', 'lý đang hoạt', 'động']);
  expect(lines('aaaaaaaaaaaaaaaaaaaaaaaa', 60)).toEqual(['aaaaaaa', 'aaaaaaa', 'aaaaaaa', 'aaa']);
  expect(lines('một\n\nhai', 500)).toEqual(['một', '', 'hai']);
  expect(lines('', 100)).toEqual(['']);
});

test('a short text is one line without being measured, a long one is counted', () => {
  expect(countLines('Đạt', font, 200)).toBe(1);
  expect(countLines('Đạt\nĐạt', font, 200)).toBe(2);
  expect(countLines('Số máy chủ vật lý '.repeat(20), font, 200)).toBeGreaterThan(10);
});

test('rows are as high as Excel makes them for Times New Roman', () => {
  expect([linesHeight(1, { size: 13 }), linesHeight(4, { size: 12 }), linesHeight(1, { size: 20 })]).toEqual([
    16.5, 63, 27.25,
  ]);
});

test('a text that fits is one piece', () => {
  expect(textPieces('Đạt', font, 200, '(tiếp)')).toEqual([{ text: 'Đạt', lines: 1 }]);
});

test('a text too high for a row goes on, named, in further pieces, and nothing of it is lost', () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `từ${index}`);
  const pieces = textPieces(words.join(' '), font, 300, '(tiếp)');
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.every((piece) => piece.lines <= maxLines(font))).toBe(true);
  expect(pieces.slice(1).every((piece) => piece.text.startsWith('(tiếp) '))).toBe(true);
  expect(pieces.map((piece) => piece.text.replace('(tiếp) ', '')).join(' ')).toBe(words.join(' '));
});

test('a text longer than a cell holds is continued, never cut, also without blanks', () => {
  const text = '😀'.repeat(50_000);
  const pieces = textPieces(text, font, 4_000, '(tiếp)');
  expect(pieces.every((piece) => piece.text.length <= 32_767 && piece.text.isWellFormed())).toBe(true);
  expect(pieces.map((piece) => piece.text.replace('(tiếp) ', '')).join('')).toBe(text);
});

test('each line of any text fits, begins where the one before ended but for blanks, and breaks inside a word only where it must', () => {
  const words = fc.array(
    fc.oneof(fc.constantFrom('Máy', 'chủ', 'vật lý', '\u00a0:', '漢字', '😀', '\n', ' '), fc.string()),
  );
  const fonts = fc.record({ size: fc.integer({ min: 9, max: 14 }), bold: fc.boolean(), italic: fc.boolean() });
  fc.assert(
    fc.property(words, fonts, fc.integer({ min: 30, max: 400 }), (parts, each, width) => {
      const text = parts.join(' ').toWellFormed();
      const lines = wrapLines(text, each, width);
      expect(countLines(text, each, width)).toBe(lines.length);
      let before = 0;
      for (const { start, end } of lines) {
        expect(text.slice(before, start)).toMatch(/^[ \n]*$/);
        const line = text.slice(start, end);
        expect([...line.trimStart()].length <= 1 || textWidth(line, each) <= width).toBe(true);
        before = end;
      }
      expect(text.slice(before).trim()).toBe('');
    }),
  );
});
