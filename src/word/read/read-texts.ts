import type { TextPlace } from '../../app/ports/papers-port.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { type Attributes, type ElementHandlers, readElements } from '../../office/xml/read-xml.ts';
import type { Zip } from '../../office/zip/open-zip.ts';
import { mainPart, partOf } from './open-package.ts';

/** A paragraph that is not empty, with its place. */
export interface FoundText {
  readonly text: string;
  readonly place: TextPlace;
}

/** Every paragraph of the text, then those at the head and foot of the pages, without what page numbers come to. */
export function readTexts(zip: Zip): readonly FoundText[] {
  const margins = [...zip.entries.keys()].filter((name) => /^word\/(header|footer)[^/]*\.xml$/.test(name)).sort();
  return [...textsOf(partOf(zip, mainPart), false), ...margins.flatMap((name) => textsOf(partOf(zip, name), true))];
}

function textsOf(bytes: Uint8Array, isMargin: boolean): readonly FoundText[] {
  const reader = createReader(isMargin);
  readElements(bytes, reader);
  return reader.found;
}

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** What is not shown, or shown a second time: older drawings of the same, text moved from here. */
const unseen: ReadonlySet<string> = new Set(['Fallback', 'moveFrom', 'del', 'instrText', 'delText']);

interface OpenParagraph {
  readonly place: Position;
  text: string;
  isHeading: boolean;
}

type Position =
  | { readonly kind: 'paragraph'; readonly number: number }
  | { readonly kind: 'table'; readonly table: number; readonly row: number; readonly column: number };

/** The place among rows and columns of a table that is being read. */
interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
}

/** What is being read. */
interface Reading {
  readonly isMargin: boolean;
  readonly found: FoundText[];
  readonly elements: string[];
  readonly paragraphs: OpenParagraph[];
  readonly tables: OpenTable[];
  paragraphCount: number;
  tableCount: number;
  /** Depth of the element that is not shown; 0: none. */
  unseenFrom: number;
  /** How many fields, such as a page number, are open. */
  fields: number;
  isHidden: boolean;
  /** The heading above. */
  under: string | null;
}

function createReader(isMargin: boolean): ElementHandlers & { readonly found: readonly FoundText[] } {
  const reading: Reading = {
    ...{ isMargin, found: [], elements: [], paragraphs: [], tables: [] },
    ...{ paragraphCount: 0, tableCount: 0, unseenFrom: 0, fields: 0, isHidden: false, under: null },
  };
  return {
    found: reading.found,
    open: (namespace, name, attributes) => {
      const own = WORD.has(namespace) || name === 'Fallback' ? name : '';
      reading.elements.push(own);
      if (reading.unseenFrom === 0 && unseen.has(own)) reading.unseenFrom = reading.elements.length;
      opened(own, attributes, reading);
    },
    text: (text) => {
      if (reading.elements.at(-1) === 't') add(text, reading);
    },
    close: () => {
      if (reading.unseenFrom === reading.elements.length) reading.unseenFrom = 0;
      closed(reading.elements.pop() ?? '', reading);
    },
  };
}

function opened(name: string, attributes: Attributes, reading: Reading): void {
  const [paragraph, table] = [reading.paragraphs.at(-1), reading.tables.at(-1)];
  switch (name) {
    case 'p':
      reading.paragraphs.push({ text: '', isHeading: false, place: placeIn(reading) });
      return;
    case 'tbl':
      reading.tableCount += 1;
      reading.tables.push({ table: reading.tableCount, row: 0, column: 0 });
      return;
    case 'tr':
      if (table !== undefined) Object.assign(table, { row: table.row + 1, column: 0 });
      return;
    case 'tc':
      if (table !== undefined) table.column += 1;
      return;
    case 'outlineLvl':
      if (paragraph !== undefined) paragraph.isHeading = true;
      return;
    case 'r':
      reading.isHidden = false;
      return;
    case 'vanish':
      reading.isHidden = isOn(attributes);
      return;
    case 'fldSimple':
      reading.fields += 1;
      return;
    case 'fldChar':
      reading.fields += fieldStep(attributes);
      return;
    default:
      if (reading.elements.at(-2) === 'r') add(signs[name] ?? '', reading);
  }
}

/** Characters that are elements of their own in a run. */
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };

function closed(name: string, reading: Reading): void {
  if (name === 'p') closeParagraph(reading);
  else if (name === 'tbl') reading.tables.pop();
  else if (name === 'r') reading.isHidden = false;
  else if (name === 'fldSimple') reading.fields -= 1;
}

function add(text: string, { paragraphs, unseenFrom, isHidden, isMargin, fields }: Reading): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph === undefined || unseenFrom > 0 || isHidden || (isMargin && fields > 0)) return;
  paragraph.text += text;
}

function placeIn(reading: Reading): Position {
  const table = reading.tables.at(-1);
  if (table !== undefined) return { kind: 'table', table: table.table, row: table.row, column: table.column };
  reading.paragraphCount += 1;
  return { kind: 'paragraph', number: reading.paragraphCount };
}

function closeParagraph(reading: Reading): void {
  const paragraph = reading.paragraphs.pop();
  if (paragraph === undefined) return;
  const { isMargin, under } = reading;
  const text = composed(paragraph.text);
  const place: TextPlace = isMargin ? { kind: 'margin', under: null } : { ...paragraph.place, under };
  if (text !== '') reading.found.push({ text, place });
  if (paragraph.isHeading) reading.under = text;
}

function isOn(attributes: Attributes): boolean {
  const value = attributeOf('val', attributes);
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

function fieldStep(attributes: Attributes): number {
  const type = attributeOf('fldCharType', attributes);
  return type === 'begin' ? 1 : type === 'end' ? -1 : 0;
}

function attributeOf(name: string, attributes: Attributes): string | undefined {
  return Object.entries(attributes).find(([qualified]) => qualified.split(':').at(-1) === name)?.[1];
}
