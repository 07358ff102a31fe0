import { expect, test } from 'vitest';
import { isProblems } from '../../../../src/domain/problem/problem.ts';
import { type RosterWords, rosterFromTable } from '../../../../src/interchange/tables/roster-table.ts';
import { readSheet, type Typed } from '../../../support/read-sheets.ts';

const words: RosterWords = {
  number: (text) => (/^\d+$/.test(text) ? Number(text) : null),
  day: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null),
  kinds: new Map([['benh vien', 'hospital']]),
  emrStatuses: new Map([['da cong bo', 'published']]),
  profile: [
    { id: 'beds', questions: ['Số giường bệnh thực kê?'], options: null, counted: 'plain' },
    {
      id: 'hosting',
      questions: ['Mô hình máy chủ?'],
      options: new Map([['tai cho', 'on-premises']]),
      counted: 'plain',
    },
  ],
};

function read(...rows: readonly (readonly Typed[])[]) {
  return rosterFromTable([readSheet(rows)], 'list', words);
}

function problemsOf(outcome: ReturnType<typeof read>) {
  return isProblems(outcome) ? outcome.problems.map(({ code, cell }) => [code, cell]) : [];
}

test('headings are known without diacritics and capitals, below titles, in any order', () => {
  const outcome = read(
    ['DANH SÁCH CƠ SỞ Y TẾ'],
    ['TT', 'TÊN CƠ SỞ Y TẾ ', 'ma co so', 'Loại hình', 'Số giường bệnh', 'Mô hình máy chủ', 'HSBAĐT', 'Tỉnh'],
    [1, 'Bệnh viện A', 'bv-a', 'Bệnh viện', 120, 'Tại chỗ', 'Đã công bố', 'Lào Cai'],
  );
  expect(isProblems(outcome) ? outcome : { value: outcome.value.roster }).toEqual({
    value: {
      id: 'list',
      title: null,
      province: null,
      pasts: new Map(),
      facilities: [
        {
          id: 'bv-a',
          name: 'Bệnh viện A',
          kind: 'hospital',
          unit: null,
          province: 'Lào Cai',
          profile: new Map<string, string | number>([
            ['beds', 120],
            ['hosting', 'on-premises'],
          ]),
          emr: { status: 'published', decision: null, on: null },
          deadlines: new Map(),
        },
      ],
    },
  });
});

test('English headings and ids do as well', () => {
  const outcome = read(['id', 'name', 'kind', 'profile.hosting'], ['a', 'A', 'hospital', 'tai cho']);
  expect(isProblems(outcome)).toBe(false);
});

test('a unit that is only named has its name for an id', () => {
  const outcome = read(['Mã', 'Tên', 'Loại', 'Đơn vị'], ['b-1', 'B1', 'hospital', 'Bệnh viện B']);
  expect(isProblems(outcome) ? null : outcome.value.roster.facilities[0]?.unit).toEqual({
    id: 'benh-vien-b',
    name: 'Bệnh viện B',
  });
});

test('everything wrong is told at its cell', () => {
  const outcome = read(
    ['Mã', 'Tên', 'Loại', 'beds', 'hosting'],
    ['a b', 'A', 'hospital', 'nhiều', 'khác'],
    ['c', null, null, null, null],
    ['c', 'C', 'hospital', null, null],
  );
  expect(problemsOf(outcome)).toEqual([
    ['invalid-id', 'A2'],
    ['invalid-number', 'D2'],
    ['not-allowed', 'E2'],
    ['missing-key', 'C3'],
    ['missing-key', 'B3'],
    ['duplicate-id', 'A4'],
  ]);
});

test('a column that must be there and is not is named', () => {
  const outcome = read(['Mã', 'Tên'], ['a', 'A']);
  expect(isProblems(outcome) ? outcome.problems.map(({ code, params }) => [code, params]) : []).toEqual([
    ['column-missing', expect.objectContaining({ column: 'Loại' })],
  ]);
});

test('what nothing is known about is told, running numbers are not', () => {
  const sheet = readSheet([['TT', 'Mã', 'Tên', 'Loại', 'Điện thoại', 'Số giường bệnh']]);
  const outcome = rosterFromTable([sheet], 'list', words);
  expect(isProblems(outcome) ? outcome.problems : outcome.value.remarks.columns).toEqual(['Điện thoại']);
});

test('hidden sheets are not looked at', () => {
  const hidden = readSheet([['Mã', 'Tên', 'Loại']], { visible: false });
  expect(isProblems(rosterFromTable([hidden], 'list', words))).toBe(true);
});

test('ids that no file can have on Windows are told, of facilities and of units', () => {
  const outcome = read(
    ['Mã', 'Tên', 'Loại', 'Mã đơn vị', 'Đơn vị'],
    ['Aux', 'A', 'hospital', 'a', 'A'],
    ['b', 'B', 'hospital', 'com1', 'B'],
    ['prn.b', 'C', 'hospital', 'console', 'C'],
  );
  expect(problemsOf(outcome)).toEqual([
    ['invalid-id', 'A2'],
    ['invalid-id', 'D3'],
    ['invalid-id', 'A4'],
  ]);
});
