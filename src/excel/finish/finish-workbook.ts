import type { FilePieces } from '../../app/ports/files-port.ts';
import type { Keeper } from '../../app/ports/surroundings-port.ts';
import { compareByCode } from '../../domain/values/compare-by-code.ts';
import type { Manifest } from '../../office/carry/carried-parts.ts';
import type { AuditProperties } from '../../office/carry/properties.ts';
import { propertiesXml } from '../../office/carry/properties.ts';
import { customXmlParts } from '../../office/parts/custom-xml.ts';
import type { PartType, Relationship } from '../../office/parts/package-xml.ts';
import {
  insertAfter,
  insertBefore,
  partTypes,
  withPartTypes,
  withRelationships,
} from '../../office/parts/package-xml.ts';
import { utf8 } from '../../office/xml/utf8.ts';
import { textXml, xmlDeclaration } from '../../office/xml/xml-text.ts';
import { openZip } from '../../office/zip/open-zip.ts';
import type { PackedPart } from '../../office/zip/write-zip.ts';
import { packedDigest, packInBackground, packStretches, zipPieces } from '../../office/zip/write-zip.ts';
import type { Workbook } from '../../report/sheet/sheet.ts';
import type { LaidOutSheet, LaidOutWorkbook } from '../layout/lay-out-workbook.ts';
import {
  inStyleOrder,
  styleNumber,
  withFontsInOrder,
  withPlainAnchors,
  writtenStyles,
} from '../mend-exceljs/style-order.ts';
import { chartData } from './chart-data.ts';
import { chartXml } from './chart-xml.ts';
import { anchorsXml, drawingXml } from './drawing-xml.ts';
import { finishSheet } from './finish-sheet.ts';
import { printNames } from './print-names.ts';
import type { SharedTexts } from './shared-texts.ts';

export interface Finishing {
  readonly workbook: Workbook;
  readonly laid: LaidOutWorkbook;
  /** Texts already written that rows refer to. */
  readonly shared: SharedTexts;
  readonly keeper: Keeper;
  readonly properties: AuditProperties;
  readonly carried: CarriedParts | null;
}

/** Carried data, being packed on another processor. */
export interface CarriedParts {
  /** Custom XML parts without the index. */
  readonly parts: Promise<readonly PackedPart[]>;
  /** The index, built from the manifest once everything else is final. */
  index(manifest: Manifest): Promise<PackedPart>;
  /** Texts of the hidden sheet, which is the last, one per row. */
  readonly lines: Promise<readonly string[]>;
}

const CONTENT_TYPES = '[Content_Types].xml';
const ROOT_RELATIONSHIPS = '_rels/.rels';
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const WORKBOOK_RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const CUSTOM_PROPERTIES = 'docProps/custom.xml';
const SHARED_TEXTS = 'xl/sharedStrings.xml';

/** Parts of the archive in progress: texts to change, and parts being packed. */
interface Parts {
  readonly texts: Map<string, string>;
  readonly packed: Promise<PackedPart>[];
  readonly types: PartType[];
}

/**
 * Turns the archive written by the library into the final file in one pass: adds what the library cannot write, in a fixed order with fixed
 * dates.
 */
export async function finishWorkbook(base: Uint8Array, finishing: Finishing): Promise<FilePieces> {
  const parts = unpack(base);
  const { laid, shared } = finishing;
  const written = writtenStyles(textOf(parts, sheetPart(0)));
  const charts = { count: 0 };
  for (const [index, sheet] of laid.sheets.entries()) finishOneSheet(sheet, index, parts, finishing, charts);
  addSharedTexts(shared, parts);
  replaceText(parts, WORKBOOK, (xml) => insertAfter(xml, '</sheets>', printNames(laid.sheets)));
  replaceText(parts, STYLES, (xml) =>
    withFontsInOrder(withDefaultFont(inStyleOrder(xml, written, laid.styles.length))),
  );
  for (const name of parts.texts.keys())
    if (/^xl\/drawings\/drawing\d+\.xml$/.test(name)) replaceText(parts, name, withPlainAnchors);
  addProperties(parts, finishing.properties);
  const carriedParts = finishing.carried === null ? [] : await addCarried(finishing.carried, laid, parts);
  replaceText(parts, CONTENT_TYPES, (xml) => withPartTypes(xml, parts.types));
  const packed = await packAll(parts);
  if (finishing.carried === null) return zipPieces(packed);
  const index = await finishing.carried.index(manifestOf(packed));
  return zipPieces([...packed, index, ...carriedParts]);
}

const NO_LIMITS = { fileBytes: Infinity, parts: Infinity, partBytes: Infinity, totalBytes: Infinity, ratio: Infinity };

function unpack(base: Uint8Array): Parts {
  const zip = openZip(base, NO_LIMITS);
  const parts: Parts = { texts: new Map(), packed: [], types: [] };
  for (const entry of zip.entries.values()) {
    if (entry.name.endsWith('/')) continue;
    const bytes = zip.read(entry);
    if (/\.(xml|rels)$/.test(entry.name)) parts.texts.set(entry.name, utf8(bytes));
    else parts.packed.push(packInBackground(entry.name, bytes));
  }
  return parts;
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function finishOneSheet(
  sheet: LaidOutSheet,
  index: number,
  parts: Parts,
  finishing: Finishing,
  charts: { count: number },
): void {
  const { laid, shared, keeper } = finishing;
  const name = sheetPart(index);
  const finished = finishSheet(textOf(parts, name), sheet, {
    drawing: addDrawing(sheet, index, parts, finishing, charts),
    styleNumber,
    isFramed: (style) => laid.styles[style]?.border !== 'none',
    resolve: (formula) => laid.references.resolve(formula, sheet.name),
    find: (place) => laid.references.find(place),
    textNumber: shared.numberOf,
  });
  parts.texts.delete(name);
  const isAtHand = sheet.rows.count === sheet.rows.kept.length;
  if (isAtHand) parts.packed.push(packInBackground(name, [...finished].join('')));
  else parts.packed.push(Promise.resolve(packStretches(name, finished, keeper)));
}

function addSharedTexts(shared: SharedTexts, parts: Parts): void {
  if (shared.count === 0) return;
  parts.packed.push(packInBackground(SHARED_TEXTS, shared.part()));
  parts.types.push({ name: SHARED_TEXTS, type: partTypes.sharedStrings });
  const link: Relationship = { id: 'rIdSharedTexts', type: 'sharedStrings', target: 'sharedStrings.xml' };
  replaceText(parts, WORKBOOK_RELATIONSHIPS, (xml) => withRelationships(xml, [link]));
}

/** Adds the rows of the hidden sheet and everything required around custom XML; returns the parts without the index. */
async function addCarried(
  carried: CarriedParts,
  { sheets }: LaidOutWorkbook,
  parts: Parts,
): Promise<readonly PackedPart[]> {
  const lines = await carried.lines;
  const rows = lines.map(
    (line, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is>${textXml(line)}</is></c></row>`,
  );
  replaceText(parts, sheetPart(sheets.length), (xml) =>
    xml
      .replace('<sheetData/>', () => `<sheetData>${rows.join('')}</sheetData>`)
      .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:A${lines.length}"/>`),
  );
  const packed = await carried.parts;
  const custom = customXmlParts(packed.length + 1);
  parts.types.push(...custom.types);
  replaceText(parts, WORKBOOK_RELATIONSHIPS, (xml) => withRelationships(xml, custom.relationships));
  for (const [name, xml] of custom.texts) parts.texts.set(name, xml);
  return packed;
}

/** Adds charts and lines to the sheet's drawing; returns the relationship id of a drawing that had to be created. */
function addDrawing(
  sheet: LaidOutSheet,
  index: number,
  parts: Parts,
  { workbook, laid }: Pick<Finishing, 'workbook' | 'laid'>,
  charts: { count: number },
): string | null {
  const relationships: Relationship[] = [];
  const chartIds = sheet.charts.map(({ chart }) => {
    const data = chartData(chart, laid);
    if (data === null) return null;
    charts.count += 1;
    const [id, name] = [`rIdChart${charts.count}`, `xl/charts/chart${charts.count}.xml`];
    parts.texts.set(name, chartXml(chart, data, workbook));
    parts.types.push({ name, type: partTypes.chart });
    relationships.push({ id, type: 'chart', target: `../charts/chart${charts.count}.xml` });
    return id;
  });
  const anchors = anchorsXml(sheet, chartIds);
  return anchors === '' ? null : placeAnchors(anchors, relationships, index, parts);
}

function placeAnchors(
  anchors: string,
  relationships: readonly Relationship[],
  index: number,
  parts: Parts,
): string | null {
  const sheetRelationships = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;
  const existing = /drawings\/(drawing\d+)\.xml/.exec(parts.texts.get(sheetRelationships) ?? '')?.[1];
  const drawing = existing ?? `drawingOfSheet${index + 1}`;
  const [name, links] = [`xl/drawings/${drawing}.xml`, `xl/drawings/_rels/${drawing}.xml.rels`];
  if (relationships.length > 0) parts.texts.set(links, withRelationships(parts.texts.get(links), relationships));
  if (existing !== undefined) {
    replaceText(parts, name, (xml) => insertBefore(xml, '</xdr:wsDr>', anchors));
    return null;
  }
  parts.texts.set(name, xmlDeclaration + drawingXml(anchors));
  parts.types.push({ name, type: partTypes.drawing });
  const link: Relationship = { id: 'rIdDrawing', type: 'drawing', target: `../drawings/${drawing}.xml` };
  parts.texts.set(sheetRelationships, withRelationships(parts.texts.get(sheetRelationships), [link]));
  return link.id;
}

function addProperties(parts: Parts, properties: AuditProperties): void {
  parts.texts.set(CUSTOM_PROPERTIES, propertiesXml(properties));
  parts.types.push({ name: CUSTOM_PROPERTIES, type: partTypes.customProperties });
  const link: Relationship = { id: 'rIdCustom', type: 'custom-properties', target: CUSTOM_PROPERTIES };
  replaceText(parts, ROOT_RELATIONSHIPS, (xml) => withRelationships(xml, [link]));
}

/**
 * Column widths are counted in digits of the default font. The library's Calibri is not on every machine; Times New Roman, or a font of
 * equal widths, is. Its digits at 10.5 points are exactly 7 pixels wide, on which our row heights are based: in a size where they are not,
 * programs that do not round draw other widths than those that do, and wrap texts elsewhere.
 */
function withDefaultFont(xml: string): string {
  const font = '<font><sz val="10.5"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>';
  return xml.replace(/<font>.*?<\/font>/, font);
}

function replaceText(parts: Parts, name: string, change: (xml: string) => string): void {
  parts.texts.set(name, change(textOf(parts, name)));
}

function textOf(parts: Parts, name: string): string {
  const text = parts.texts.get(name);
  if (text === undefined) throw new Error(`The workbook library wrote no ${name}`);
  return text;
}

/** All parts by name, content types first, as programs expect. */
async function packAll({ texts, packed }: Parts): Promise<readonly PackedPart[]> {
  const all = await Promise.all([...packed, ...[...texts].map(([name, text]) => packInBackground(name, text))]);
  const rank = (name: string): number => (name === CONTENT_TYPES ? 0 : name === ROOT_RELATIONSHIPS ? 1 : 2);
  return all.sort((a, b) => rank(a.name) - rank(b.name) || compareByCode(a.name, b.name));
}

/** Checksums and digests of all parts but the carried data: of what is seen, and of how it hangs together. */
function manifestOf(parts: readonly PackedPart[]): Manifest {
  return Object.fromEntries(parts.map((part) => [part.name, [part.crc, part.size, packedDigest(part)] as const]));
}
