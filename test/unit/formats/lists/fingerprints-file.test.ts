import { expect, test } from 'vitest';
import { parseFingerprints } from '../../../../src/formats/lists/fingerprints-file.ts';

const one = 'a1'.repeat(32);
const grouped = (one.match(/.{4}/g) ?? []).join(' ');
const read = (text: string) => parseFingerprints(text, 'signed.txt');

test.each([
  ['in one', one],
  ['in groups as printed', grouped],
  ['in capitals', grouped.toUpperCase()],
  ['with dashes', grouped.replaceAll(' ', '-')],
])('a line has a fingerprint %s, and a name beside it', (_how, written) => {
  expect(read(`${written}; Trạm A, đợt 1`)).toEqual({
    value: [{ fingerprints: [one], name: 'Trạm A đợt 1' }],
  });
});

test('headings, empty lines and remarks are passed over', () => {
  expect(read(`Mã đối chiếu;Cơ sở\r\n\r\n# ký tháng 8\r\n${one};A\r\n`)).toEqual({
    value: [{ fingerprints: [one], name: 'A' }],
  });
});

test('a fingerprint that lacks a letter is a fault with its line, and not passed over, not even in the first line', () => {
  const lacking = grouped.slice(0, -1);
  expect(read(`${lacking} A\n${one} B\n${lacking} C`)).toMatchObject({
    problems: [
      { code: 'fingerprint-line', file: 'signed.txt', line: 1 },
      { code: 'fingerprint-line', file: 'signed.txt', line: 3 },
    ],
  });
});

test('a text, or JSON, without fingerprints is no list', () => {
  for (const text of ['', '{"files":[]}', '{"x":', '{}', '# nothing']) {
    expect(read(text), text).toMatchObject({ problems: [{ code: 'fingerprints-none' }] });
  }
});

test('what verify and merge print as JSON is a list', () => {
  const files = [
    { file: 'a.xlsx', fingerprint: one },
    { file: 'b.xlsx', fingerprint: null },
  ];
  expect(read(JSON.stringify({ files }))).toEqual({ value: [{ fingerprints: [one], name: 'a.xlsx' }] });
  const inputs = [{ file: 'a.xlsx', facility: 'yb', fingerprint: one }];
  expect(read(JSON.stringify({ inputs }))).toEqual({ value: [{ fingerprints: [one], name: 'yb, a.xlsx' }] });
});
