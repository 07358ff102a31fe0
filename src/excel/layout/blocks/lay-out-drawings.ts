import { cellText } from '../../../office/xml/sheet-text.ts';
import type { Chart, Picture } from '../../../report/sheet/sheet.ts';
import { innerWidth, linesHeight, maxRowHeight } from '../measure/row-heights.ts';
import { countLines } from '../measure/wrap-lines.ts';
import { plainStyle } from '../sheet/cell-style.ts';
import type { SheetBuilder } from '../sheet/sheet-builder.ts';

export const CHART_ROW_POINTS = 15;
const POINTS_PER_PIXEL = 72 / 96;
/** Space around a picture, in pixels. */
const PICTURE_ROOM = 8;
/** Space for a caption of two lines, in points. */
const CAPTION_ROOM = 36;
/** Tallest picture that fits a page with its caption, in pixels. */
const HIGHEST_PICTURE = 800;

/** Adds rows of fixed height for the chart to be drawn over. */
export function layOutChart(chart: Chart, builder: SheetBuilder): void {
  builder.keepTogether(chart.heightRows * CHART_ROW_POINTS);
  const firstRow = builder.nextRow();
  for (let index = 0; index < Math.max(1, chart.heightRows); index += 1) addFixedRow(CHART_ROW_POINTS, builder);
  builder.placeChart({ chart, firstRow, lastRow: builder.nextRow() - 1 });
}

/** A picture, reduced if wider than the grid or taller than a page, with its caption below. */
export function layOutPicture(picture: Picture, builder: SheetBuilder): void {
  const room = builder.pixels(1, builder.columns) - PICTURE_ROOM;
  const { widthPixels, heightPixels } = picture;
  const scale = Math.min(1, room / widthPixels, HIGHEST_PICTURE / heightPixels);
  const [width, height] = [widthPixels, heightPixels].map((side) => Math.max(1, Math.round(side * scale)));
  if (width === undefined || height === undefined) return;
  builder.keepTogether(height * POINTS_PER_PIXEL + CAPTION_ROOM);
  builder.placePicture({ picture, firstRow: builder.nextRow(), width, height });
  let rest = (height + PICTURE_ROOM) * POINTS_PER_PIXEL;
  while (rest > 0) {
    addFixedRow(Math.min(rest, maxRowHeight), builder);
    rest -= maxRowHeight;
  }
  addPictureCaption(picture.caption, builder);
}

function addFixedRow(height: number, builder: SheetBuilder): void {
  builder.add({ height: Math.round(height * 4) / 4, cells: [], isFixed: true });
}

function addPictureCaption(caption: string, builder: SheetBuilder): void {
  const text = cellText(caption);
  if (text === null) return;
  const style = { ...plainStyle(builder.tableSize), italic: true };
  const width = innerWidth(builder.pixels(1, builder.columns));
  builder.addWide(linesHeight(countLines(text, style, width), style), { style, text });
}
