import { namespaces } from '../../office/xml/xml-text.ts';
import type { LaidOutSheet } from '../layout/lay-out-workbook.ts';
import { columnPixels } from '../layout/measure/row-heights.ts';
import { defaultColumnWidth } from '../layout/sheet/grid.ts';
import type { PlacedChart, PlacedLine } from '../layout/sheet/laid-out.ts';

const EMU_PER_PIXEL = 9_525;
const EMU_PER_POINT = 12_700;
/** Points of space above a chart: row heights vary a little, and its frame must not reach the previous page. */
const ABOVE_CHART = 2;
/** After the ids of pictures, which the library numbers from 1. */
const FIRST_ID = 1_001;

/** Anchors for what the library cannot draw: charts, whose parts have the relationships `chartIds`, and lines. */
export function anchorsXml(sheet: LaidOutSheet, chartIds: readonly (string | null)[]): string {
  const charts = sheet.charts.map((chart, index) => {
    const relationship = chartIds[index] ?? null;
    return relationship === null ? '' : chartAnchor(chart, sheet, FIRST_ID + index, relationship);
  });
  const lines = sheet.lines.map((line, index) => lineAnchor(line, sheet, FIRST_ID + charts.length + index));
  return [...charts, ...lines].join('');
}

/** A drawing part around anchors. */
export function drawingXml(anchors: string): string {
  return `<xdr:wsDr xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawing}">${anchors}</xdr:wsDr>`;
}

function chartAnchor(
  { firstRow, lastRow }: PlacedChart,
  sheet: LaidOutSheet,
  id: number,
  relationship: string,
): string {
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 0, 0, firstRow - 1, ABOVE_CHART * EMU_PER_POINT)}${corner('to', sheet.sheet.grid.length, 0, lastRow, 0)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="Chart ${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relationships}" r:id="${relationship}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function lineAnchor({ row, below, left, width }: PlacedLine, sheet: LaidOutSheet, id: number): string {
  const [from, to] = [columnAt(left, sheet), columnAt(left + width, sheet)];
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', from.column, from.offset, row - 1, below * EMU_PER_POINT)}` +
    `${corner('to', to.column, to.offset, row - 1, below * EMU_PER_POINT)}` +
    `<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="${id}" name="Line ${id}"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr>` +
    `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${width * EMU_PER_PIXEL}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></xdr:spPr></xdr:cxnSp><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function corner(name: 'from' | 'to', column: number, columnOffset: number, row: number, rowOffset: number): string {
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${columnOffset}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${rowOffset}</xdr:rowOff></xdr:${name}>`
  );
}

/** Column (from 0) and offset within it, at this distance in pixels from the left. */
function columnAt(pixels: number, { sheet }: LaidOutSheet): { readonly column: number; readonly offset: number } {
  let [column, rest] = [0, pixels];
  for (;;) {
    const width = columnPixels(sheet.grid[column] ?? defaultColumnWidth);
    if (rest < width) return { column, offset: rest * EMU_PER_PIXEL };
    rest -= width;
    column += 1;
  }
}
