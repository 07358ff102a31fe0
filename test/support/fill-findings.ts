import { cellAddress } from '../../src/domain/values/cell-address.ts';
import { openWorkbook } from '../../src/excel/read/open-workbook.ts';
import { withCell } from './fill-form.ts';
import { withParts } from './zip-parts.ts';

/** What is typed into the row of a criterion, or of a facility and a criterion, by column heading. */
export type TypedPlans = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** A workbook whose findings somebody filled in, as another program saved it. */
export function fillFindings(bytes: Uint8Array, typed: TypedPlans): Uint8Array {
  const parts: Record<string, (xml: string) => string> = {};
  openWorkbook(bytes, new Map())
    .sheets()
    .forEach(({ rows }, index) => {
      let columns = new Map<string, number>();
      const changes: { readonly cell: string; readonly value: string | number | null }[] = [];
      for (const { row, cells } of rows) {
        const texts = new Map([...cells].map(([column, { value }]) => [String(value), column]));
        if (texts.has('Owner') && texts.has('Source of money')) columns = texts;
        const at = (heading: string) => String(cells.get(columns.get(heading) ?? 0)?.value ?? '');
        // A critical criterion is called so beside its id.
        const [criterion = ''] = at('Criterion').split(' ');
        const own = typed[criterion] ?? typed[`${at('Facility')} ${criterion}`] ?? {};
        for (const [heading, value] of Object.entries(own))
          changes.push({ cell: cellAddress({ row, column: columns.get(heading) ?? 0 }), value });
      }
      if (changes.length > 0)
        parts[`xl/worksheets/sheet${index + 1}.xml`] = (xml) =>
          changes.reduce((text, { cell, value }) => withCell(text, cell, value), xml);
    });
  return withParts(bytes, parts);
}
