import { expect, test } from 'vitest';
import { markdownText } from '../../../../src/interchange/out/markdown.ts';
import { text } from '../../../../src/report/sheet/sheet.ts';

test('headings, lists and paragraphs stand apart, items of a list together', () => {
  const written = markdownText([
    { kind: 'heading', depth: 1, text: 'Findings' },
    { kind: 'paragraph', style: 'list', text: 'one\nmore' },
    { kind: 'paragraph', style: 'list', text: 'two' },
    { kind: 'paragraph', style: 'body', text: 'end' },
  ]);
  expect(written).toBe('## Findings\n\n- one  \n  more\n- two\n\nend\n');
});

test('nothing of a text becomes markup', () => {
  const written = markdownText([{ kind: 'paragraph', style: 'body', text: '# *a* <b> [c](d) `e` | f_g' }]);
  expect(written).toBe('\\# \\*a\\* \\<b\\> \\[c\\](d) \\`e\\` \\| f\\_g\n');
});

test('a line that looks like the beginning of a list is none', () => {
  expect(markdownText([{ kind: 'paragraph', style: 'body', text: '- a\n1. b' }])).toBe('\\- a  \n1\\. b\n');
});

test('a table has its header, alignment and rows; line breaks stay within cells', () => {
  const written = markdownText([
    {
      kind: 'table',
      id: 't',
      title: null,
      unitLine: null,
      repeatHeader: false,
      columns: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B', align: 'right' },
      ],
      rows: [{ role: 'body', cells: [text('x\ny'), text('1')] }],
    },
  ]);
  expect(written).toBe('| A | B |\n| --- | ---: |\n| x<br>y | 1 |\n');
});
