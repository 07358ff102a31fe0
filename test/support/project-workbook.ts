import type { CellValue } from '../../src/app/ports/workbooks-port.ts';
import { cellAddress } from '../../src/domain/values/cell-address.ts';
import { openWorkbook } from '../../src/excel/read/open-workbook.ts';
import { readParts } from './zip-parts.ts';

/**
 * Our workbook as text for goldens: each sheet with page, ranges and cells, numbers with formats, formulas with results. Leaves out carried
 * data.
 */
export function projectWorkbook(bytes: Uint8Array): string {
  const parts = readParts(bytes);
  const formats = cellFormats(parts.get('xl/styles.xml') ?? '');
  const names = parts.get('xl/workbook.xml') ?? '';
  const sheets = openWorkbook(bytes, new Map()).sheets();
  const texts = sheets.map(({ name, visible, rows }, index) => {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    const styles = cellStyles(xml);
    const lines = rows.map(({ row, cells }) => {
      const texts = [...cells].map(([column, cell]) => {
        const address = cellAddress({ row, column });
        return `${address}: ${cellText(cell, formats[styles.get(address) ?? 0] ?? 'General')}`;
      });
      return texts.join(' | ');
    });
    return [`# ${name}${visible ? '' : ' (hidden)'}`, ...pageLines(xml, names, index), ...lines].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}

function cellText({ value, formula }: CellValue, format: string): string {
  const shown = typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : `${value} [${format}]`;
  return formula === null ? shown : `=${formula} -> ${shown}`;
}

function pageLines(xml: string, workbook: string, index: number): readonly string[] {
  const found = (pattern: RegExp): string => pattern.exec(xml)?.[1] ?? '';
  const all = (pattern: RegExp): string => [...xml.matchAll(pattern)].map(([, text]) => text).join(' ');
  const names = [
    ...workbook.matchAll(new RegExp(`<definedName name="_xlnm.(\\w+)" localSheetId="${index}">([^<]*)<`, 'g')),
  ];
  return [
    `page: ${found(/orientation="(\w+)"/)} ${names.map(([, name, range]) => `${name} ${range?.replace(/^.*!/, '')}`).join(', ')}`,
    `columns: ${all(/<col [^>]*width="([\d.]+)"/g)}`,
    ...line('merged', all(/<mergeCell ref="([^"]+)"/g)),
    ...line('breaks', all(/<brk id="(\d+)"/g)),
    ...line('frozen', found(/<pane (?:xSplit="\d+" )?ySplit="(\d+)"/)),
    ...line('frozen columns', found(/<pane xSplit="(\d+)"/)),
    ...line('filtered', found(/<autoFilter ref="([^"]+)"/)),
    ...line('tab', found(/<tabColor rgb="FF([^"]+)"/)),
    ...line('decorated', all(/<conditionalFormatting sqref="([^"]+)"/g)),
  ];
}

function line(name: string, text: string): readonly string[] {
  return text === '' ? [] : [`${name}: ${text}`];
}

/** Format codes by style number. */
function cellFormats(styles: string): readonly string[] {
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const builtIn: Readonly<Record<string, string>> = {
    '0': 'General',
    '1': '0',
    '2': '0.00',
    '3': '#,##0',
    '9': '0%',
    '10': '0.00%',
  };
  const cellXfs = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '';
  return [...cellXfs.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id = '']) => codes.get(id) ?? builtIn[id] ?? id);
}

function cellStyles(xml: string): ReadonlyMap<string, number> {
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map(([, address = '', style]) => [address, Number(style)]),
  );
}
