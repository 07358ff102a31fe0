import { formatLimits } from '../bounds/limits.ts';
import { damaged, notAWorkbook, overLimit } from '../bounds/refusals.ts';
import { attribute, readXml } from '../xml/read-xml.ts';
import type { ZipEntry } from '../zip/central-directory.ts';
import type { Zip } from '../zip/open-zip.ts';

/** One sheet as the workbook part lists it. */
export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly entry: ZipEntry;
}

/** The parts that a reader of cells needs, found by relationship and not by name: programs name them differently. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: ZipEntry | null;
  readonly styles: ZipEntry | null;
  /** True where days count from 1904, as old Excel for Mac did. */
  readonly from1904: boolean;
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** @throws AuditError not-a-workbook where the archive holds something else than an .xlsx workbook. */
export function findParts(zip: Zip): WorkbookParts {
  recognizeOpenDocument(zip);
  const workbook = workbookEntry(zip);
  const relationships = relationshipsOf(zip, workbook.name);
  const { listed, from1904 } = readWorkbookPart(zip, workbook);
  const single = (type: string): ZipEntry | null => {
    const found = [...relationships.values()].find((each) => each.type === type);
    return found === undefined ? null : (zip.entries.get(found.target) ?? null);
  };
  return {
    sheets: eachItsOwn(listed.flatMap((sheet) => sheetPart(zip, relationships, sheet))),
    sharedStrings: single('sharedStrings'),
    styles: single('styles'),
    from1904,
  };
}

function recognizeOpenDocument(zip: Zip): void {
  const entry = zip.entries.get('mimetype');
  if (entry === undefined) return;
  const type = Buffer.from(zip.peek(entry, 64)).toString('latin1');
  throw notAWorkbook(type.startsWith('application/vnd.oasis.opendocument') ? 'ods' : 'not-xlsx');
}

function workbookEntry(zip: Zip): ZipEntry {
  const root = [...relationshipsOf(zip, '').values()].find((each) => each.type === 'officeDocument');
  const entry = zip.entries.get(root?.target ?? 'xl/workbook.xml');
  if (entry === undefined || !entry.name.toLowerCase().endsWith('.xml')) throw notAWorkbook('not-xlsx');
  return entry;
}

/** Internal relationships of a part ('' is the package) by id, targets as names of parts in lower case. */
function relationshipsOf(zip: Zip, part: string): ReadonlyMap<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found = new Map<string, Relationship>();
  const entry = zip.entries.get(`${folder}_rels/${part.slice(folder.length)}.rels`.toLowerCase());
  if (entry === undefined) return found;
  readXml(zip.read(entry), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      const target = resolveTarget(folder, attribute(attributes, 'Target') ?? '');
      found.set(attribute(attributes, 'Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

function resolveTarget(folder: string, target: string): string {
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

function readWorkbookPart(zip: Zip, entry: ZipEntry): { listed: readonly ListedSheet[]; from1904: boolean } {
  const listed: ListedSheet[] = [];
  let from1904 = false;
  let isWorkbook = false;
  readXml(zip.read(entry), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      if (listed.length === formatLimits.sheets) throw overLimit('sheets', formatLimits.sheets);
      listed.push({
        name: (attributes['name'] ?? '').normalize('NFC'),
        visible: (attributes['state'] ?? 'visible') === 'visible',
        relationship: attribute(attributes, 'id') ?? '',
      });
    },
  });
  if (!isWorkbook) throw notAWorkbook('not-xlsx');
  return { listed, from1904 };
}

/** One part under the names of a thousand sheets would be read a thousand times. @throws AuditError workbook-damaged. */
function eachItsOwn(sheets: readonly SheetPart[]): readonly SheetPart[] {
  const seen = new Set<ZipEntry>();
  for (const { name, entry } of sheets) {
    if (seen.has(entry)) throw damaged('shared-part', { sheet: name });
    seen.add(entry);
  }
  return sheets;
}

/** Nothing for chart and macro sheets, which have no cells. */
function sheetPart(
  zip: Zip,
  relationships: ReadonlyMap<string, Relationship>,
  { name, visible, relationship }: ListedSheet,
): readonly SheetPart[] {
  const target = relationships.get(relationship);
  if (target === undefined) throw damaged('missing-part', { sheet: name });
  if (target.type !== 'worksheet') return [];
  const entry = zip.entries.get(target.target);
  if (entry === undefined) throw damaged('missing-part', { sheet: name });
  return [{ name, visible, entry }];
}
