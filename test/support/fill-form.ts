import { cellAddress } from '../../src/domain/values/cell-address.ts';
import { openWorkbook } from '../../src/excel/read/open-workbook.ts';
import { withParts } from './zip-parts.ts';

/** Typed texts by row code and column heading. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** A form that somebody filled in, as saved by another program: cells changed in the parts, formulas not recomputed. */
export function fillForm(bytes: Uint8Array, typed: Typed): Uint8Array {
  const changes = new Map<string, { readonly cell: string; readonly value: string | number | null }[]>();
  openWorkbook(bytes, new Map())
    .sheets()
    .forEach(({ rows }, index) => {
      let columns = new Map<string, number>();
      for (const { row, cells } of rows) {
        const texts = new Map([...cells].map(([column, { value }]) => [String(value), column]));
        if (texts.has('Mã') && texts.has('Trả lời')) columns = texts;
        const code = String(cells.get(columns.get('Mã') ?? 0)?.value ?? '');
        for (const [heading, value] of Object.entries(typed[code] ?? {})) {
          const part = `xl/worksheets/sheet${index + 1}.xml`;
          const change = { cell: cellAddress({ row, column: columns.get(heading) ?? 0 }), value };
          changes.set(part, [...(changes.get(part) ?? []), change]);
        }
      }
    });
  const parts = [...changes].map(([part, cells]) => {
    return [part, (xml: string) => cells.reduce((text, { cell, value }) => withCell(text, cell, value), xml)] as const;
  });
  return withParts(bytes, Object.fromEntries(parts));
}

/** The part with another value in a cell that is there. */
export function withCell(xml: string, cell: string, value: string | number | null): string {
  const found = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's').exec(xml);
  if (found === null) throw new Error(`No cell ${cell}`);
  const [whole, style = ''] = found;
  const escaped = String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const typed =
    value === null
      ? `<c r="${cell}"${style}/>`
      : typeof value === 'number'
        ? `<c r="${cell}"${style}><v>${value}</v></c>`
        : `<c r="${cell}"${style} t="inlineStr"><is><t>${escaped}</t></is></c>`;
  return xml.replace(whole, () => typed);
}
