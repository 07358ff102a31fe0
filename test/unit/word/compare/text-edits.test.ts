import { expect, test } from 'vitest';
import { textEdits } from '../../../../src/word/compare/text-edits.ts';

const found = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ text, place: { kind: 'paragraph' as const, number: index + 1, under: null } }));

const changes = (written: readonly string[], now: readonly string[]) =>
  textEdits(written, found(...now)).map(({ what, expected, found: is }) => [what, expected, is]);

test('equal texts have no edits, nor have texts that differ in blanks alone', () => {
  expect(changes(['One two', 'three'], ['One  two ', 'three'])).toEqual([]);
});

test('each number that was changed is named alone, as a number', () => {
  expect(changes(['From 12 to 15,5 %, in all 1.000.'], ['From 13 to 16,5 %, in all 1.000.'])).toEqual([
    ['number', '12', '13'],
    ['number', '15,5', '16,5'],
  ]);
});

test('of a name that was changed in part all of it is named', () => {
  expect(changes(['Chair: Nguyễn Văn An, head'], ['Chair: Nguyễn Văn Ân, head'])).toEqual([
    ['text', 'Nguyễn Văn An,', 'Nguyễn Văn Ân,'],
  ]);
});

test('a paragraph that was deleted, and one that was added, shift no other', () => {
  const written = ['The first thing.', 'The second matter.', 'Something else entirely.'];
  expect(changes(written, [written[0] ?? '', written[2] ?? ''])).toEqual([['paragraph-deleted', written[1], null]]);
  expect(changes(written, [...written, 'An end of its own.'])).toEqual([
    ['paragraph-added', null, 'An end of its own.'],
  ]);
});

test.each([
  ['Số: ……/BB-TCT', 'Số: 05/BB-TCT'],
  ['From ……… to ………, at noon.', 'From one to two, at noon.'],
  ['………………', 'Whatever the facility says.'],
  ['\u00a0', 'Trần Thị B'],
])('“%s” that became “%s” was filled in', (written, now) => {
  expect(changes(['Above.', written, 'Below.'], ['Above.', now, 'Below.'])).toEqual([]);
});

test('several lines may be written on a dotted line', () => {
  expect(changes(['Opinion:', '………', 'End.'], ['Opinion:', 'First.', 'Second.', 'Third.', 'End.'])).toEqual([]);
});

test('what stands around dots may not be changed with them', () => {
  expect(changes(['Number …… of 12 May'], ['Number 7 of 13 May'])).not.toEqual([]);
  expect(changes(['Số: ……/BB-TCT'], ['Số: 05/QĐ-UBND'])).not.toEqual([]);
});
