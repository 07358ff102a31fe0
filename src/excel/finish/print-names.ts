import { columnLetters } from '../../domain/values/cell-address.ts';
import { xmlText } from '../../office/xml/xml-text.ts';
import { quotedSheet } from '../formulas/addresses.ts';
import type { LaidOutSheet } from '../layout/lay-out-workbook.ts';
import { filteredRange } from './filtered-range.ts';

/**
 * Print areas and repeated rows as defined names. The workbook library writes areas that LibreOffice ignores, and fails on a sheet name
 * with an apostrophe.
 */
export function printNames(sheets: readonly LaidOutSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    // LibreOffice prints every sheet with a print area, even a hidden one.
    if (sheet.sheet.isHidden === true) return [];
    const filter = filterName(sheet, index);
    if (sheet.sheet.role === 'contents') return filter;
    const name = quotedSheet(sheet.name);
    const area = `${name}!$A$1:$${columnLetters(sheet.columns)}$${Math.max(1, sheet.rows.count)}`;
    const titles = sheet.repeated === null ? null : `${name}!$${sheet.repeated.first}:$${sheet.repeated.last}`;
    return [
      definedName('_xlnm.Print_Area', index, area),
      ...filter,
      ...(titles === null ? [] : [definedName('_xlnm.Print_Titles', index, titles)]),
    ];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** Excel looks for the range of a filter under this name. */
function filterName(sheet: LaidOutSheet, index: number): readonly string[] {
  const range = filteredRange(sheet)?.replace(/(?<![A-Z])([A-Z]+)(\d+)/g, '$$$1$$$2');
  if (range === undefined) return [];
  const place = xmlText(`${quotedSheet(sheet.name)}!${range}`);
  return [`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${place}</definedName>`];
}

function definedName(name: string, sheetIndex: number, range: string): string {
  return `<definedName name="${name}" localSheetId="${sheetIndex}">${xmlText(range)}</definedName>`;
}
