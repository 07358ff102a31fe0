import type {
  CellEdit,
  ColumnRange,
  OpenedWorkbook,
  PlacedText,
  SheetCells,
  SheetRow,
} from '../../app/ports/workbooks-port.ts';
import { type CellRange, cellAddress } from '../../domain/values/cell-address.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { once } from '../../domain/values/once.ts';
import type { WorkbookLimits } from '../../office/bounds/limits.ts';
import { facilityLimits, formatLimits, provinceLimits } from '../../office/bounds/limits.ts';
import { damaged, overLimit } from '../../office/bounds/refusals.ts';
import type { FoundData } from '../../office/carry/find-data.ts';
import { type CustomData, findCustomData, isOfProvince, matchesManifest } from '../../office/carry/find-data.ts';
import type { PartCache } from '../../office/carry/read-carried.ts';
import { readCarried } from '../../office/carry/read-carried.ts';
import { readProperties } from '../../office/carry/read-properties.ts';
import { parseSafeObject } from '../../office/carry/safe-json.ts';
import type { Zip } from '../../office/zip/open-zip.ts';
import { assertWithin, openZip } from '../../office/zip/open-zip.ts';
import { findData } from '../carry/find-sheet-data.ts';
import { readSnapshot, type SnapshotSheet } from '../carry/read-snapshot.ts';
import { type AuditSheet, auditSheetEdits, lostDataEdit, type PlacedCell } from '../compare/audit-sheet-edits.ts';
import { type Differences, findDifferences } from '../compare/find-edits.ts';
import { hiddenSheets } from '../compare/match-sheets.ts';
import { createIntern, foundRows, inputColumns, writtenRows } from '../compare/sheet-rows.ts';
import { sheetEdit } from '../compare/structure-edits.ts';
import { countCells } from './count-cells.ts';
import { findDataSheet } from './find-data-sheet.ts';
import type { SheetPart, WorkbookParts } from './find-parts.ts';
import { findParts, isFilledFromElsewhere } from './find-parts.ts';
import { plainTexts } from './plain-texts.ts';
import { readCellFormats } from './read-cell-formats.ts';
import type { CellContext, LayoutReader, RowReader } from './read-cells.ts';
import { readCells } from './read-cells.ts';
import { readSharedStrings } from './read-shared-strings.ts';

/**
 * Opens a workbook from outside. Reads at once only its directory and the index of carried data, and the list of sheets if it was changed;
 * everything else on demand.
 * @throws AuditError not-a-workbook, workbook-limit, workbook-damaged.
 */
export function openWorkbook(bytes: Uint8Array, cache: PartCache): OpenedWorkbook {
  const { zip, limits, custom } = openWithin(bytes);
  const parts = once(() => findParts(zip));
  const properties = once(() => propertiesOf(zip));
  const strings = once(() => sharedStringsOf(zip, parts(), limits));
  const context = once(() => cellContext(zip, parts(), strings(), limits));
  const counted = new Map<string, number>();
  const read: ReadSheet = (sheet, onRow, layout) => {
    const bytes = zip.read(sheet.entry);
    counted.set(sheet.entry.name, countCells(bytes));
    const total = [...counted.values()].reduce((sum, each) => sum + each, 0);
    if (total > limits.cells) throw overLimit('cells', limits.cells, { sheet: sheet.name });
    readCells(bytes, sheet.name, context(), onRow, layout);
  };
  const dataSheet = once(() => findDataSheet(zip, parts()));
  const pages = (): readonly SheetPart[] => parts().sheets.filter((sheet) => sheet !== dataSheet());
  const auditSheet = once(() => readAuditCells(dataSheet(), read));
  const data = findData(custom, () => textsOf(auditSheet()));
  const isUntouched = data?.manifest != null && matchesManifest(zip, data.manifest);
  // Most of thousands of workbooks are unchanged and need no further checks.
  if (!isUntouched) {
    parts();
    checkOwner(data, properties().contentId);
  }
  const since = once(() => (data === null ? noDifferences : differencesSince(data, pages(), auditSheet, read)));
  return {
    get isPublicEdition() {
      return data === null && properties().edition === 'public';
    },
    isUntouched,
    get pageBytes() {
      return parts().sheets.reduce((sum, { entry }) => sum + entry.size, 0);
    },
    carried: () => (data === null ? null : readCarried(data, cache)),
    edits: () => (data === null ? null : [...since().edits, ...additions(zip, parts(), data)]),
    filled: () => (data === null ? null : since().filled),
    editsAgainst: async (workbook) => {
      const { writtenCells } = await import('../write/written-cells.ts');
      return differencesFrom(writtenCells(workbook), pages(), read).edits;
    },
    get missingSheets() {
      return isUntouched ? [] : parts().missingSheets;
    },
    sheets: () => pages().map((sheet) => cellsOf(sheet, read)),
    frontTexts: () => {
      const [front] = pages();
      if (front === undefined) return { sheet: '', texts: [] };
      const plain = plainTexts(zip.read(front.entry), strings());
      return { sheet: front.name, texts: plain ?? textsIn(cellsOf(front, read)) };
    },
  };
}

/** A workbook above a facility's limits is opened only if it declares itself a province's. */
function openWithin(bytes: Uint8Array): { zip: Zip; limits: WorkbookLimits; custom: CustomData } {
  const zip = openZip(bytes, provinceLimits);
  const custom = findCustomData(zip);
  if (isOfProvince(custom)) return { zip, custom, limits: provinceLimits };
  assertPartsWithin(zip, facilityLimits);
  assertWithin(zip, bytes, facilityLimits);
  return { zip, custom, limits: facilityLimits };
}

/** Tells by its name which sheet is too large, or that a picture is. Only if no other part is: their list is read for that. */
function assertPartsWithin(zip: Zip, { partBytes }: WorkbookLimits): void {
  const large = [...zip.entries.values()].filter(({ size }) => size > partBytes);
  if (large.some(({ name }) => /^xl\/media\//i.test(name))) throw overLimit('picture-bytes', partBytes);
  if (large.length === 0 || !large.every(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))) return;
  const sheet = findParts(zip).sheets.find(({ entry }) => large.includes(entry));
  if (sheet !== undefined) throw overLimit('sheet-bytes', partBytes, { sheet: sheet.name });
}

/** Sheets and data may come from different workbooks. @throws AuditError workbook-damaged. */
function checkOwner(data: FoundData | null, contentId: string | null): void {
  if (data !== null && contentId !== null && contentId !== data.index.id) throw damaged('data-of-another');
}

function propertiesOf(zip: Zip): ReturnType<typeof readProperties> {
  const entry = zip.entries.get('docprops/custom.xml');
  return entry === undefined ? { edition: null, contentId: null } : readProperties(zip.read(entry));
}

function sharedStringsOf(zip: Zip, { sharedStrings }: WorkbookParts, limits: WorkbookLimits): readonly string[] {
  return sharedStrings === null ? [] : readSharedStrings(zip.read(sharedStrings), limits.strings);
}

function textsIn({ rows }: SheetCells): readonly PlacedText[] {
  return rows.flatMap(({ row, cells }) =>
    [...cells].flatMap(([column, { value }]) =>
      typeof value === 'string' ? [{ cell: cellAddress({ row, column }), text: value }] : [],
    ),
  );
}

function cellContext(zip: Zip, parts: WorkbookParts, strings: readonly string[], limits: WorkbookLimits): CellContext {
  return {
    strings,
    formats: parts.styles === null ? new Map() : readCellFormats(zip.read(parts.styles)),
    from1904: parts.from1904,
    maxCells: limits.cells,
    maxElements: Math.max(formatLimits.elements, limits.cells * 4),
  };
}

/** What a report never has, and what programs fill or show without a cell that says so. */
function additions(zip: Zip, { sheets, otherSheets }: WorkbookParts, { index }: FoundData): readonly CellEdit[] {
  if (index.head['kind'] === 'form') return [];
  return [
    ...otherSheets.map((name) => sheetEdit('sheet-added', name, null, name)),
    ...sheets
      .filter((sheet) => isFilledFromElsewhere(zip, sheet))
      .map(({ name }) => sheetEdit('table-added', name, null, name)),
  ];
}

const noDifferences: Differences = { edits: [], filled: [] };

type ReadSheet = (sheet: SheetPart, onRow: RowReader, layout?: LayoutReader) => void;

/** Texts of the data sheet; none if it is gone. */
function textsOf(sheet: AuditSheet | null): readonly string[] {
  return (sheet?.cells ?? []).flatMap(({ column, value }) =>
    column === 1 && typeof value === 'string' ? [value] : [],
  );
}

/** The data sheet; null if it is gone. */
function readAuditCells(sheet: SheetPart | null, read: ReadSheet): AuditSheet | null {
  if (sheet === null) return null;
  const cells: PlacedCell[] = [];
  read(sheet, (row, found) => cells.push(...[...found].map(([column, cell]) => ({ ...cell, row, column }))));
  return { name: sheet.name, cells };
}

function differencesSince(
  { index, read: readPart }: FoundData,
  pages: readonly SheetPart[],
  auditSheet: () => AuditSheet | null,
  read: ReadSheet,
): Differences {
  const snapshots: JsonObject[] = [];
  for (const part of index.parts) {
    if (part.role !== 'cells') continue;
    const json = readPart(part);
    // The cells as written can no longer be known, which is certainly an edit.
    if (json === null) return { edits: [lostDataEdit(auditSheet())], filled: [] };
    snapshots.push(parseSafeObject(json));
  }
  const { edits, filled } = differencesFrom(readSnapshot(snapshots), pages, read);
  if (index.head['kind'] === 'form') return { edits, filled };
  const sheet = auditSheet();
  const others = [
    ...hiddenSheets(readSnapshot(snapshots), pages),
    ...(sheet === null ? [lostDataEdit(null)] : auditSheetEdits(sheet, index.note)),
  ];
  return { edits: [...edits, ...others], filled };
}

function differencesFrom(
  snapshot: readonly SnapshotSheet[],
  pages: readonly SheetPart[],
  read: ReadSheet,
): Differences {
  const intern = createIntern();
  const written = snapshot.map((sheet) => {
    const inputs = inputColumns(sheet);
    return { inputs, rows: writtenRows(sheet, inputs, intern) };
  });
  const now = pages.map((sheet) => {
    const same = written.find(({ rows }) => rows.name === sheet.name);
    return foundRows(sheet.name, (onRow) => read(sheet, onRow), same?.rows ?? null, same?.inputs ?? new Set(), intern);
  });
  return findDifferences(
    written.map(({ rows }) => rows),
    now,
  );
}

function cellsOf(sheet: SheetPart, read: ReadSheet): SheetCells {
  const rows: SheetRow[] = [];
  const merged: CellRange[] = [];
  const hiddenColumns: ColumnRange[] = [];
  const layout: LayoutReader = {
    onMerged: (range) => merged.push(range),
    onHidden: (columns) => hiddenColumns.push(columns),
  };
  read(sheet, (row, cells, isHidden) => rows.push({ row, isHidden, cells }), layout);
  const { name, visible } = sheet;
  return { name, visible, merged, hiddenColumns, rows: rows.sort((a, b) => a.row - b.row) };
}
