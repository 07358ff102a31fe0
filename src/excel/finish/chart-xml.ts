import type { Language } from '../../domain/values/language.ts';
import { lineText } from '../../office/xml/sheet-text.ts';
import { namespaces, xmlDeclaration, xmlText } from '../../office/xml/xml-text.ts';
import type { Chart, Workbook } from '../../report/sheet/sheet.ts';
import { localeCodes, withSigns } from '../layout/sheet/number-formats.ts';
import type { ChartData, ChartRange, ChartSeries } from './chart-data.ts';

const TITLE_SIZE = 1200;
const TEXT_SIZE = 1000;
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** A native chart with its values, so that it shows before anything is computed. */
export function chartXml(
  chart: Chart,
  data: ChartData,
  { font, language }: Pick<Workbook, 'font' | 'language'>,
): string {
  const formats = chartFormats(chart, language);
  const body = [
    titleXml(chart, font),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    plotXml(chart, data, formats.label, font),
    axesXml(chart, data, formats.axis, font),
    '</c:plotArea>',
    hasLegend(chart)
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(TEXT_SIZE, font)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>',
  ].join('');
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" ` +
    `xmlns:r="${namespaces.relationships}"><c:roundedCorners val="0"/><c:chart>${body}</c:chart>` +
    `<c:spPr>${solid('FFFFFF')}<a:ln w="6350">${solid('7F7F7F')}</a:ln></c:spPr>${textXml(TEXT_SIZE, font)}</c:chartSpace>`
  );
}

/** Below the title of bars stands which is which: LibreOffice lists their series from the last to the first, Excel from the first. */
function hasLegend({ series, shape }: Chart): boolean {
  return series.length > 1 && shape !== 'bars';
}

/** As the fills look: dark, hatched, pale. */
const KEYS = ['■', '▨', '□'] as const;

function keyLine(chart: Chart): string | null {
  if (chart.series.length < 2 || hasLegend(chart)) return null;
  return chart.series.map(({ name }, index) => `${KEYS[index % KEYS.length]} ${name}`).join('     ');
}

function titleXml(chart: Chart, font: string): string {
  const key = keyLine(chart);
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/>${titleLine(chart.title, TITLE_SIZE, true, font)}` +
    `${key === null ? '' : titleLine(key, TEXT_SIZE, false, font)}</c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function titleLine(text: string, size: number, isBold: boolean, font: string): string {
  const look = `sz="${size}" b="${isBold ? 1 : 0}"`;
  return (
    `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="vi-VN" ${look}>${faceXml(font)}</a:rPr>` +
    `<a:t>${xmlText(lineText(text))}</a:t></a:r></a:p>`
  );
}

function plotXml(chart: Chart, data: ChartData, format: string, font: string): string {
  const series = data.series.map((each, index) => seriesXml(chart, data.categories, each, index, format)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (chart.shape === 'line') {
    const labels = labelsXml(format, 't', font);
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${labels}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const stacked = chart.shape === 'stacked-columns';
  const direction = chart.shape === 'bars' ? 'bar' : 'col';
  const labels = labelsXml(format, stacked ? 'ctr' : 'outEnd', font);
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>` +
    `${series}${labels}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`
  );
}

function seriesXml(chart: Chart, categories: ChartRange, series: ChartSeries, index: number, format: string): string {
  const name = `<c:tx><c:v>${xmlText(lineText(series.name))}</c:v></c:tx>`;
  const isLine = chart.shape === 'line';
  const look = isLine ? lineLook(index) : `<c:spPr>${fillXml(index)}<a:ln w="9525">${solid('1F3864')}</a:ln></c:spPr>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${isLine ? '' : '<c:invertIfNegative val="0"/>'}` +
    `<c:cat>${categoriesXml(categories)}</c:cat><c:val>${valuesXml(series.range, format)}</c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function categoriesXml({ address, values }: ChartRange): string {
  const points = pointsXml(values.map((value) => (value === null ? null : String(value))));
  return `<c:strRef><c:f>${xmlText(address)}</c:f>${points === '' ? '' : `<c:strCache>${points}</c:strCache>`}</c:strRef>`;
}

function valuesXml({ address, values }: ChartRange, format: string): string {
  const points = pointsXml(values.map((value) => (typeof value === 'number' ? String(value) : null)));
  const cache =
    points === '' ? '' : `<c:numCache><c:formatCode>${xmlText(format)}</c:formatCode>${points}</c:numCache>`;
  return `<c:numRef><c:f>${xmlText(address)}</c:f>${cache}</c:numRef>`;
}

function pointsXml(values: readonly (string | null)[]): string {
  if (values.length === 0) return '';
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

/** Number formats of labels and axis. */
function chartFormats(chart: Chart, language: Language): { readonly label: string; readonly axis: string } {
  const { label, axis } = bareFormats(chart);
  return { label: withSigns(label, chart.signs, localeCodes[language]), axis: `${localeCodes[language]}${axis}` };
}

/** Each comma at the end divides by a thousand. Where nothing is spent the label stays away, since it would stand on others. */
function bareFormats({ format, scale }: Chart): { readonly label: string; readonly axis: string } {
  if (scale === 1_000_000) return { label: '#,##0.0,,;-#,##0.0,,;', axis: '#,##0,,' };
  if (scale === 1_000_000_000) return { label: '#,##0.00,,,;-#,##0.00,,,;', axis: '#,##0.0,,,' };
  switch (format) {
    case 'percent':
      return { label: '0.00%', axis: '0%' };
    case 'mark':
    case 'decimal':
      return { label: '0.00', axis: '0.00' };
    default:
      return { label: '#,##0', axis: '#,##0' };
  }
}

function labelsXml(format: string, position: string, font: string): string {
  return (
    `<c:dLbls><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr>${position === 'ctr' ? solid('FFFFFF') : '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textXml(900, font)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Bars run top down, like the rows of their table. */
function axesXml(chart: Chart, data: ChartData, format: string, font: string): string {
  const bars = chart.shape === 'bars';
  const text = textXml(TEXT_SIZE, font);
  const upTo = chart.format === 'percent' && areShares(data) ? '<c:max val="1"/><c:min val="0"/>' : '';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${text}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    '<c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${upTo}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bars ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350">${solid('D9D9D9')}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${text}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${bars ? 'max' : 'autoZero'}"/></c:valAx>`
  );
}

/** False for changes of shares, which may be negative. */
function areShares({ series }: ChartData): boolean {
  return series.every(({ range }) =>
    range.values.every((value) => typeof value !== 'number' || (value >= 0 && value <= 1)),
  );
}

/** Fills that differ on a black-and-white printer: by shade, then by hatching. */
const fills: readonly { readonly shade: string; readonly hatch: string | null }[] = [
  { shade: '2F5597', hatch: null },
  { shade: '2F5597', hatch: 'wdUpDiag' },
  { shade: 'C9D6EA', hatch: null },
  { shade: '595959', hatch: 'pct50' },
  { shade: '2F5597', hatch: 'dkHorz' },
  { shade: 'F2F2F2', hatch: null },
];

function fillXml(index: number): string {
  const { shade, hatch } = fills[index % fills.length] ?? { shade: '2F5597', hatch: null };
  if (hatch === null) return solid(shade);
  const [front, back] = [
    `<a:fgClr><a:srgbClr val="${shade}"/></a:fgClr>`,
    '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr>',
  ];
  return `<a:pattFill prst="${hatch}">${front}${back}</a:pattFill>`;
}

const DASHES = ['solid', 'dash', 'sysDot', 'lgDashDot'] as const;
const MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;

function lineLook(index: number): string {
  const [dash, marker] = [DASHES[index % DASHES.length], MARKERS[index % MARKERS.length]];
  return (
    `<c:spPr><a:ln w="22225">${solid('1F3864')}<a:prstDash val="${dash}"/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${marker}"/><c:size val="6"/><c:spPr>${solid('1F3864')}</c:spPr></c:marker>`
  );
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

function textXml(size: number, font: string): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${faceXml(font)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function faceXml(font: string): string {
  const face = xmlText(font);
  return `<a:latin typeface="${face}"/><a:cs typeface="${face}"/>`;
}
