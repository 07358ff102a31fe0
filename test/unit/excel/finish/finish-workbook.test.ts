import { beforeAll, expect, test } from 'vitest';
import { withPlainAnchors } from '../../../../src/excel/mend-exceljs/style-order.ts';
import { workbooks } from '../../../../src/excel/workbooks.ts';
import { sampleCarried, sampleWorkbook } from '../../../support/workbook-model.ts';
import { readParts } from '../../../support/zip-parts.ts';

let parts: Map<string, string>;

beforeAll(async () => {
  parts = readParts(await workbooks.build(sampleWorkbook(), sampleCarried()));
});

const partsMatching = (pattern: RegExp): readonly (readonly [string, string])[] =>
  [...parts].filter(([name]) => pattern.test(name));

/** Children of a worksheet in the order of ECMA-376, as far as any is written. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'drawing',
  'extLst',
];

test('the elements of every sheet stand in the order of the standard', () => {
  const sheets = partsMatching(/^xl\/worksheets\/sheet\d+\.xml$/);
  expect(sheets).toHaveLength(6);
  for (const [, xml] of sheets) {
    const places = childrenOf(xml, 'worksheet').map((name) => order.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

/** Names of the direct children of the root. */
function childrenOf(xml: string, root: string): readonly string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([A-Za-z0-9:]+)[^>]*?(\/?)>/g)) {
    if (name === root) continue;
    if (close === '/') depth -= 1;
    else {
      if (depth === 0) children.push(name);
      if (empty !== '/') depth += 1;
    }
  }
  return children;
}

test('the parts of every font stand in the order of the standard', () => {
  const order = ['b', 'i', 'u', 'sz', 'color', 'name', 'family'];
  const fonts = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<font>(.*?)<\/font>/gs)];
  expect(fonts.length).toBeGreaterThan(3);
  for (const [, inside = ''] of fonts) {
    const places = [...inside.matchAll(/<(\w+)/g)].map(([, name = '']) => order.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  }
});

test('anchors of one cell have no attribute, for the standard knows none', () => {
  expect(withPlainAnchors('<xdr:oneCellAnchor editAs="oneCell"><xdr:from/>')).toBe('<xdr:oneCellAnchor><xdr:from/>');
  for (const [, xml] of partsMatching(/^xl\/drawings\/[^/]*\.xml$/)) expect(xml).not.toMatch(/<xdr:oneCellAnchor /);
});

test('every relationship leads to a part, and every part has a content type', () => {
  const types = parts.get('[Content_Types].xml') ?? '';
  const defaults = [...types.matchAll(/<Default Extension="(\w+)"/g)].map(([, extension]) => extension);
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml') continue;
    const hasType = types.includes(`PartName="/${name}"`) || defaults.includes(name.split('.').at(-1) ?? '');
    expect([name, hasType]).toEqual([name, true]);
  }
  for (const [name, xml] of partsMatching(/\.rels$/)) {
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g)) {
      const part = new URL(target, `http://x/${folder}`).pathname.slice(1);
      expect([name, decodeURI(part), parts.has(part)]).toEqual([name, part, true]);
    }
  }
});

test('rows may grow when somebody types more, but for those that something is drawn over', () => {
  const [, minutes = ''] = partsMatching(/sheet1\.xml$/)[0] ?? [];
  expect(minutes).not.toContain('customHeight');
  const [, sections = ''] = partsMatching(/sheet2\.xml$/)[0] ?? [];
  expect(sections.match(/customHeight="1"/g)).toHaveLength(14);
});

test('pages are A4 with the margins of the decree, numbered from the second on, as wide as the page', () => {
  const [, xml = ''] = partsMatching(/sheet3\.xml$/)[0] ?? [];
  const setup = /<pageSetup [^>]*>/.exec(xml)?.[0] ?? '';
  for (const attribute of [
    'paperSize="9"',
    'orientation="landscape"',
    'fitToWidth="1"',
    'fitToHeight="0"',
    'useFirstPageNumber="1"',
  ]) {
    expect(setup).toContain(attribute);
  }
  expect(xml).toContain(
    '<pageMargins left="1.181102" right="0.590551" top="0.787402" bottom="0.787402" header="0.354331" footer="0.354331"/>',
  );
  expect(xml).toContain(
    '<headerFooter scaleWithDoc="0" differentFirst="1"><oddHeader>&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;13&amp;P</oddHeader></headerFooter>',
  );
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
});

test('print areas and repeated rows have a form that LibreOffice honours too', () => {
  const workbook = parts.get('xl/workbook.xml') ?? '';
  expect(workbook).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Kết quả theo nhóm\'!$4:$5</definedName>',
  );
  expect(workbook).toMatch(
    /<definedName name="_xlnm.Print_Area" localSheetId="0">'Biên bản'!\$A\$1:\$D\$26<\/definedName>/,
  );
});

test('charts show ranges of the sheets and the values they had', () => {
  const chart = parts.get('xl/charts/chart1.xml') ?? '';
  expect(chart).toContain("<c:f>'Kết quả theo nhóm'!$D$6:$D$10</c:f>");
  expect(chart).toContain('<c:pt idx="3"><c:v>0.45</c:v></c:pt>');
  expect(chart).toContain('<c:pt idx="0"><c:v>Máy chủ và phòng máy chủ</c:v></c:pt>');
});

test('the hidden sheet is very hidden, and the last', () => {
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*>/g)].map(([sheet]) => sheet);
  expect(sheets.at(-1)).toContain('name="_audit" state="veryHidden"');
});

test('cells of texts never overflow the shared table: what it holds is what is referred to', () => {
  const count = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>/g)].length;
  const used = partsMatching(/sheet\d+\.xml$/).flatMap(([, xml]) =>
    [...xml.matchAll(/t="s"><v>(\d+)</g)].map(([, index]) => Number(index)),
  );
  expect(Math.max(...used)).toBe(count - 1);
});
