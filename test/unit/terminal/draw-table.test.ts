import { describe, expect, test } from 'vitest';
import type { Row, Table } from '../../../src/report/sheet/sheet.ts';
import { text } from '../../../src/report/sheet/sheet.ts';
import { palette } from '../../../src/terminal/colours.ts';
import { drawTable } from '../../../src/terminal/draw-table.ts';
import { columnsOf } from '../../../src/terminal/wrap-words.ts';

const options = { language: 'en', width: 60, colours: false } as const;

function tableOf(rows: readonly Row[]): Table {
  return {
    kind: 'table',
    id: 'notes',
    title: null,
    unitLine: null,
    columns: [
      { id: 'id', title: 'Id', terminal: 1 },
      { id: 'note', title: 'Note', terminal: 1 },
    ],
    rows,
    repeatHeader: false,
  };
}

function draw(rows: readonly Row[]): readonly string[] {
  return drawTable(tableOf(rows), options, palette(false)).split('\n');
}

function row(...texts: readonly string[]): Row {
  return { role: 'body', cells: texts.map((each) => text(each)) };
}

describe('drawing a table', () => {
  test('keeps a long text whole, with lines drawn only between rows', () => {
    const words = Array.from({ length: 6000 }, (_, number) => `w${number}`);
    const lines = draw([row('A', words.join(' ')), row('B', 'short')]);
    const shown = lines.join(' ').split(/[^\w]+/);
    expect(shown.filter((word) => /^w\d+$/.test(word))).toEqual(words);
    expect(lines.filter((line) => /^[┌├└]/.test(line))).toHaveLength(4);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  test('breaks a word of forty thousand letters', () => {
    const lines = draw([row('A', 'x'.repeat(40_000))]);
    expect(lines.join('').match(/x/g)).toHaveLength(40_000);
  });

  test('draws the name of a group once', () => {
    const lines = draw([{ role: 'group', cells: [text('Servers')] }, row('A', 'b')]);
    expect(lines.filter((line) => line.includes('Servers'))).toEqual([expect.stringMatching(/^│ Servers +│$/)]);
  });

  test('draws a long text and a short one alike', () => {
    const note = Array.from({ length: 30 }, () => 'abcdefg').join(' ');
    const [long, short] = [draw([row('A', note)]), draw([row('A', note.slice(0, 160))])];
    expect(long.slice(0, 6)).toEqual(short.slice(0, 6));
    expect(long.at(-1)).toBe(short.at(-1));
  });

  test('is no wider than the terminal and straight at its right, whatever signs stand in it', () => {
    for (const sign of ['✔ A ', '© ', '™', '𠮷', '👨‍👩‍👧', '日本', 'ệ'.normalize('NFD')]) {
      const lines = draw([row('A', sign.repeat(40)), row('B', sign)]);
      const widths = lines.map(columnsOf);
      expect(new Set(widths).size).toBe(1);
      expect(widths[0]).toBeLessThanOrEqual(60);
    }
  });
});
