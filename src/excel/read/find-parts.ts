import { composed } from '../../domain/values/text/composed.ts';
import { formatLimits } from '../../office/bounds/limits.ts';
import { damaged, notAWorkbook, overLimit } from '../../office/bounds/refusals.ts';
import { holding, noContent, once } from '../../office/xml/element-rules.ts';
import { readXml } from '../../office/xml/read-xml.ts';
import { knownNamespaces } from '../../office/xml/xml-text.ts';
import type { ZipEntry } from '../../office/zip/central-directory.ts';
import type { Zip } from '../../office/zip/open-zip.ts';

/** A sheet as listed in the workbook part. */
export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly entry: ZipEntry;
}

/** The parts needed to read cells, found by relationship, because programs name them differently. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Names of sheets that the workbook lists and whose parts are not in the archive; never all of them. */
  readonly missingSheets: readonly string[];
  /** Names of sheets that have no cells, such as those of charts and macros. */
  readonly otherSheets: readonly string[];
  readonly sharedStrings: ZipEntry | null;
  readonly styles: ZipEntry | null;
  /** Whether days count from 1904, as in old Excel for Mac. */
  readonly from1904: boolean;
}

interface Relationship {
  readonly id: string;
  /** What follows the family of the format's own types; '' for types of others. */
  readonly type: string;
  readonly isExternal: boolean;
  /** As it stands there. */
  readonly target: string;
}

/** @throws AuditError not-a-workbook if the archive is not an .xlsx workbook. */
export function findParts(zip: Zip): WorkbookParts {
  recognizeOpenDocument(zip);
  const workbook = workbookEntry(zip);
  const relationships = relationshipsOf(zip, workbook.name);
  const { listed, from1904 } = readWorkbookPart(zip, workbook);
  const single = (type: string): ZipEntry | null => {
    const found = onlyOne(relationships, type);
    return found === null ? null : targetEntry(zip, workbook, found);
  };
  const placed = listed.map((sheet) => ({ sheet, relationship: withId(relationships, sheet) }));
  const missingSheets: string[] = [];
  const sheets = placed.flatMap(({ sheet: { name, visible }, relationship }) => {
    if (relationship.type !== 'worksheet') return [];
    const entry = targetEntry(zip, workbook, relationship);
    if (entry === null) missingSheets.push(name);
    return entry === null ? [] : [{ name, visible, entry }];
  });
  const [missing] = missingSheets;
  if (sheets.length === 0 && missing !== undefined) throw damaged('missing-part', { sheet: missing });
  return {
    sheets: eachItsOwn(sheets),
    missingSheets,
    // Chart and macro sheets, and whatever else a program may show.
    otherSheets: placed.filter((each) => each.relationship.type !== 'worksheet').map(({ sheet }) => sheet.name),
    sharedStrings: single('sharedStrings'),
    styles: single('styles'),
    from1904,
  };
}

/** True for a sheet into which programs write, when they open it, what a pivot table or a query says and not what its cells do. */
export function isFilledFromElsewhere(zip: Zip, { entry }: SheetPart): boolean {
  return relationshipsOf(zip, entry.name).some(({ type }) => type === 'pivotTable' || type === 'queryTable');
}

function recognizeOpenDocument(zip: Zip): void {
  const entry = zip.entries.get('mimetype');
  if (entry === undefined) return;
  const type = Buffer.from(zip.peek(entry, 64)).toString('latin1');
  throw notAWorkbook(type.startsWith('application/vnd.oasis.opendocument') ? 'ods' : 'not-xlsx');
}

function workbookEntry(zip: Zip): ZipEntry {
  const root = onlyOne(relationshipsOf(zip, ''), 'officeDocument');
  const entry = root === null || root.isExternal ? undefined : zip.entries.get(resolveTarget('', root.target));
  if (entry === undefined ? zip.entries.has('word/document.xml') : /^word\//i.test(entry.name))
    throw notAWorkbook('word');
  if (entry === undefined || !entry.name.toLowerCase().endsWith('.xml')) throw notAWorkbook('not-xlsx');
  return entry;
}

/** Programs differ in which of two they follow. @throws AuditError workbook-damaged. */
function onlyOne(relationships: readonly Relationship[], type: string): Relationship | null {
  const [found, another] = relationships.filter((each) => each.type === type);
  if (another !== undefined) throw damaged('ambiguous');
  return found ?? null;
}

function withId(relationships: readonly Relationship[], { name, relationship }: ListedSheet): Relationship {
  const found = relationships.find(({ id }) => id === relationship);
  if (found === undefined || found.isExternal) throw damaged('missing-part', { sheet: name });
  return found;
}

/** Null where it is external, or not in the archive. */
function targetEntry(zip: Zip, { name }: ZipEntry, { isExternal, target }: Relationship): ZipEntry | null {
  if (isExternal) return null;
  return zip.entries.get(resolveTarget(name.slice(0, name.lastIndexOf('/') + 1), target)) ?? null;
}

const relationshipElements = holding({ Relationships: once(holding({ Relationship: noContent })) });

/** Relationships of a part; '' is the package. @throws AuditError workbook-damaged where two have one id. */
function relationshipsOf(zip: Zip, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found = new Map<string, Relationship>();
  const entry = zip.entries.get(`${folder}_rels/${part.slice(folder.length)}.rels`.toLowerCase());
  if (entry === undefined) return [];
  const reading = { namespaces: knownNamespaces.packageRelationships, elements: relationshipElements };
  readXml(zip.read(entry), reading, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (found.has(id)) throw damaged('ambiguous');
      found.set(id, { id, type: knownType(type), target, isExternal: mode !== undefined && mode !== 'Internal' });
    },
  });
  return [...found.values()];
}

/** The whole type counts: one of another family that only ends alike is none that programs follow. */
function knownType(type: string): string {
  const end = type.lastIndexOf('/');
  return knownNamespaces.relationships.has(type.slice(0, end)) ? type.slice(end + 1) : '';
}

/** The name in the archive, in lower case. @throws AuditError workbook-damaged for one that programs may take for another part. */
function resolveTarget(folder: string, target: string): string {
  if (/[%\\?#]/.test(target)) throw damaged('missing-part');
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/').toLowerCase();
}

interface ListedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly relationship: string;
}

const workbookElements = holding({
  workbook: once(holding({ workbookPr: once(noContent), sheets: once(holding({ sheet: noContent })) })),
});

function readWorkbookPart(zip: Zip, entry: ZipEntry): { listed: readonly ListedSheet[]; from1904: boolean } {
  const listed: ListedSheet[] = [];
  let from1904 = false;
  const reading = { namespaces: knownNamespaces.main, elements: workbookElements };
  const isWorkbook = readXml(zip.read(entry), reading, {
    open: (name, attributes, qualified) => {
      if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      if (listed.length === formatLimits.sheets) throw overLimit('sheets', formatLimits.sheets);
      listed.push({
        name: composed(attributes['name'] ?? ''),
        visible: (attributes['state'] ?? 'visible') === 'visible',
        relationship: qualified(knownNamespaces.relationships, 'id') ?? '',
      });
    },
  });
  if (!isWorkbook) throw notAWorkbook('not-xlsx');
  return { listed, from1904 };
}

/** Refuses one part listed as many sheets: it would be read that many times. @throws AuditError workbook-damaged. */
function eachItsOwn(sheets: readonly SheetPart[]): readonly SheetPart[] {
  const seen = new Set<ZipEntry>();
  for (const { name, entry } of sheets) {
    if (seen.has(entry)) throw damaged('shared-part', { sheet: name });
    seen.add(entry);
  }
  return sheets;
}
