import { expect, test } from 'vitest';
import { plainSharedStrings } from '../../../../src/excel/read/plain-shared-strings.ts';
import { readSharedStrings } from '../../../../src/excel/read/read-shared-strings.ts';
import { namespaces, textXml, xmlDeclaration } from '../../../../src/office/xml/xml-text.ts';

const part = (items: string, head = ' uniqueCount="9"') =>
  Buffer.from(`${xmlDeclaration}<sst xmlns="${namespaces.main}"${head}>${items}</sst>`);
const item = (text: string) => `<si>${textXml(text)}</si>`;
/** The same read as any XML: a comment is nothing to a reader of XML. */
const asXml = (items: string) => readSharedStrings(part(`<!-- -->${items}`), 1_000);

test.each([
  ['nothing', []],
  ['letters with marks, composed or not', ['Máy chủ', 'May\u0301 chu\u0309', '𠮷']],
  ['what XML writes as entities', ['a < b & c > "d"', "'", '&amp;', '&lt;']],
  ['blanks and line breaks', [' a ', 'a\nb', '\t', '']],
  ['what looks like an escape', ['_x000D_', '_x005F_x000D_', '_x']],
  ['brackets', [']] >', '</t>', '<si>']],
])('texts are what a reader of XML finds (%s)', (_, texts: readonly string[]) => {
  const items = texts.map(item).join('');
  expect(plainSharedStrings(part(items), 1_000)).toEqual(asXml(items));
});

test.each([
  ['formatted runs', part('<si><r><t>a</t></r></si>')],
  ['a comment', part('<!-- <si><t>b</t></si> --><si><t>a</t></si>')],
  ['text that is marked as such', part('<si><t><![CDATA[a]]></t></si>')],
  ['another entity', part('<si><t>&#97;</t></si>')],
  ['an ampersand by itself', part('<si><t>a & b</t></si>')],
  ['a carriage return', part('<si><t>a\r\nb</t></si>')],
  ['a control character', part('<si><t>a\u0001</t></si>')],
  ['an end of marked text', part('<si><t>a]]></t></si>')],
  ['an element of others', part('<x:si xmlns:x="urn:x"><t>b</t></x:si><si><t>a</t></si>')],
  ['another name space', Buffer.from(`${xmlDeclaration}<sst xmlns="urn:x"><si><t>a</t></si></sst>`)],
  ['a second name space', part('<si><t>a</t></si>', ' xmlns="urn:x"')],
  ['a part that is torn off', Buffer.from(`${xmlDeclaration}<sst xmlns="${namespaces.main}"><si><t>a</t></si>`)],
  ['what is not UTF-8', Buffer.concat([part('<si><t>a'), Buffer.from([0xff])])],
  ['more texts than are read', part('<si><t>a</t></si>'.repeat(1_001))],
  ['a text that is too long', part(`<si><t>${'a'.repeat(40_000)}</t></si>`)],
])('every other form is left to the reader of XML (%s)', (_, bytes) => {
  expect(plainSharedStrings(bytes, 1_000)).toBeNull();
});
