import { zipOf } from './zip-parts.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SmallWorkbook {
  /** The contents of `worksheet`. */
  readonly sheet?: string;
  /** Further sheets by name. */
  readonly others?: Readonly<Record<string, string>>;
  /** Whole parts that replace or supplement the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
}

/** The parts of the smallest workbook of another program, in raw XML. */
export function smallParts(content: SmallWorkbook = {}): Map<string, string | Uint8Array> {
  const { sheet = '<sheetData/>', others = {}, parts = {}, properties = '', sharedStrings = '', styles = '' } = content;
  const further = Object.entries(others).map(([name, xml], index) => ({ name, xml, number: index + 2 }));
  return new Map(
    Object.entries({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml':
        `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${properties}/><sheets>` +
        `<sheet name="Trang 1" sheetId="1" r:id="rId1"/>${further.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rIdOf${number}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', '/xl/styles.xml'],
        ...further.map(({ number }) => [`rIdOf${number}`, 'worksheet', `worksheets/sheet${number}.xml`] as const),
      ]),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
      ...Object.fromEntries(
        further.map(({ xml, number }) => [
          `xl/worksheets/sheet${number}.xml`,
          `<worksheet xmlns="${main}">${xml}</worksheet>`,
        ]),
      ),
      'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
      ...parts,
    }),
  );
}

export function smallWorkbook(content: SmallWorkbook = {}): Uint8Array {
  return zipOf(smallParts(content));
}

function relationships(items: readonly (readonly [string, string, string])[]): string {
  const xml = items.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRels}">${xml.join('')}</Relationships>`;
}
