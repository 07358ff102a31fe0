/**
 * The library numbers styles as it comes upon them. Rows are written before it does, by our own numbers: style `n` of the style table is
 * number `n + 1` of the file, and 0 its default.
 */
export function styleNumber(style: number): number {
  return style + 1;
}

/** Numbers that the library gave to the styles, by our own, from the sheet whose first row shows each once. */
export function writtenStyles(sheet: string): readonly number[] {
  const row = /<sheetData>.*?<\/sheetData>/s.exec(sheet)?.[0] ?? '';
  return [...row.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, number]) => Number(number));
}

/** The styles part with the library's styles in our order. */
export function inStyleOrder(xml: string, written: readonly number[], count: number): string {
  const list = /<cellXfs count="\d+">(.*?)<\/cellXfs>/s.exec(xml);
  const styles = list?.[1]?.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  const ordered = [0, ...written].flatMap((number) => styles[number] ?? []);
  if (list === null || written.length !== count || ordered.length !== count + 1) {
    throw new Error('The workbook library wrote other styles than it was given');
  }
  return xml.replace(list[0], () => `<cellXfs count="${ordered.length}">${ordered.join('')}</cellXfs>`);
}

/** Children of a font in the order of ECMA-376 part 1, 18.8.22. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Styles with the parts of each font in the order of the standard, which the library does not keep. */
export function withFontsInOrder(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const children = inside.match(/<\w+[^>]*\/>/g) ?? [];
    const rank = (child: string): number => FONT_ORDER.indexOf(/\w+/.exec(child)?.[0] ?? '');
    return `<font>${children.toSorted((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });
}

/** A drawing without the attribute that the library gives to anchors of one cell, and the standard to those of two alone. */
export function withPlainAnchors(xml: string): string {
  return xml.replace(/<xdr:oneCellAnchor [^>]*>/g, '<xdr:oneCellAnchor>');
}
