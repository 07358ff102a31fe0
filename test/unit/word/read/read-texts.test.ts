import { expect, test } from 'vitest';
import { facilityLimits } from '../../../../src/office/bounds/limits.ts';
import { openZip } from '../../../../src/office/zip/open-zip.ts';
import { readTexts } from '../../../../src/word/read/read-texts.ts';
import { zipOf } from '../../../support/zip-parts.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const textsOf = (body: string, header = '') =>
  readTexts(
    openZip(
      zipOf([
        ['word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
        ['word/header1.xml', `<w:hdr ${NAMESPACES}>${header}</w:hdr>`],
      ]),
      facilityLimits,
    ),
  );

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
const words = (body: string) => textsOf(body).map(({ text }) => text);

test('the runs of a paragraph are one text, with its breaks', () => {
  expect(words(paragraph(run('Nguyễn '), run('Văn'), '<w:r><w:br/><w:t>An</w:t></w:r>'))).toEqual(['Nguyễn Văn\nAn']);
});

test('text that is hidden, was deleted or moved away in a tracked change is not there, and inserted text is', () => {
  const body = paragraph(
    run('seen '),
    run('hidden ', '<w:vanish/>'),
    run('shown ', '<w:vanish w:val="0"/>'),
    `<w:del><w:r><w:delText>deleted </w:delText></w:r></w:del>`,
    `<w:moveFrom>${run('moved ')}</w:moveFrom>`,
    `<w:ins>${run('inserted')}</w:ins>`,
  );
  expect(words(body)).toEqual(['seen shown inserted']);
});

test('a text box is read once, though it stands in the file twice', () => {
  const box = `<w:txbxContent>${paragraph(run('boxed'))}</w:txbxContent>`;
  const body = paragraph(
    run('around'),
    `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
  );
  expect(words(body)).toEqual(['boxed', 'around']);
});

test('places count paragraphs, and tables by row and column, under the heading above', () => {
  const head = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run('I. PART')}</w:p>`;
  const row = (text: string) => `<w:tr><w:tc>${paragraph(run('a'))}</w:tc><w:tc>${paragraph(run(text))}</w:tc></w:tr>`;
  const found = textsOf(`${head}${paragraph(run('one'))}<w:tbl>${row('b')}${row('c')}</w:tbl>`);
  expect(found.map(({ place }) => place)).toEqual([
    { kind: 'paragraph', number: 1, under: null },
    { kind: 'paragraph', number: 2, under: 'I. PART' },
    { kind: 'table', table: 1, row: 1, column: 1, under: 'I. PART' },
    { kind: 'table', table: 1, row: 1, column: 2, under: 'I. PART' },
    { kind: 'table', table: 1, row: 2, column: 1, under: 'I. PART' },
    { kind: 'table', table: 1, row: 2, column: 2, under: 'I. PART' },
  ]);
});

test('at the head of pages the number is no text, and anything else is', () => {
  const number =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  expect(textsOf('', paragraph(number))).toEqual([]);
  expect(textsOf('', paragraph(number, run('APPROVED')))).toMatchObject([
    { text: 'APPROVED', place: { kind: 'margin' } },
  ]);
});
