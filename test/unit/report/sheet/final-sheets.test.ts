import { expect, test } from 'vitest';
import { printedPoints, sheetFaults } from '../../../../src/report/sheet/final-sheets.ts';
import type { Sheet, Workbook } from '../../../../src/report/sheet/sheet.ts';

const line = { kind: 'paragraph', style: 'body', text: 'A sentence' } as const;

function sheet(overrides: Partial<Sheet>): Sheet {
  const own = {
    id: 'annex',
    name: 'Annex',
    role: 'annex',
    orientation: 'portrait',
    grid: [80],
    freezeRows: 0,
  } as const;
  return { ...own, blocks: [line], ...overrides };
}

function workbook(...sheets: readonly Sheet[]): Workbook {
  const made = { language: 'en', title: '', subject: '', author: null, createdAt: '', font: '', fontSize: 13 } as const;
  return { ...made, sheets };
}

test('a sheet no wider than its page prints its tables in their own size', () => {
  expect(printedPoints(sheet({ grid: [40, 40] }), 13)).toBe(10);
});

test('a sheet twice as wide as its page prints in half the size', () => {
  expect(printedPoints(sheet({ grid: [165] }), 13)).toBeCloseTo(5.4, 0);
});

test('papers with text below 10 points are named with their size; working sheets may be small', () => {
  const wide = { grid: [120] };
  const found = sheetFaults(workbook(sheet(wide), sheet({ ...wide, role: 'working', name: 'Lines' })));
  expect(found.map(({ code, params }) => [code, params])).toEqual([
    ['final-small-text', { sheet: 'Annex', points: 7.4 }],
  ]);
});

test('an annex in which nothing stands is named', () => {
  const title = { kind: 'title', lines: ['Annex'], subtitle: null } as const;
  expect(sheetFaults(workbook(sheet({ blocks: [title] }))).map(({ code }) => code)).toEqual(['final-empty-annex']);
});
