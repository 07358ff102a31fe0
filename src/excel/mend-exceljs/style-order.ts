/**
 * The library numbers styles in the order it meets them. Our rows are written earlier, with our numbers: style `n` of the style table is
 * number `n + 1` of the file, after the library's default 0.
 */
export function styleNumber(style: number): number {
  return style + 1;
}

/** The library's style numbers in our order, from the sheet whose first row shows each style once. */
export function writtenStyles(sheet: string): readonly number[] {
  const row = /<sheetData>.*?<\/sheetData>/s.exec(sheet)?.[0] ?? '';
  return [...row.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, number]) => Number(number));
}

/** The styles part with the library's styles sorted into our order. */
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

/** Sorts the parts of each font as the standard requires, which the library does not do. */
export function withFontsInOrder(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const children = inside.match(/<\w+[^>]*\/>/g) ?? [];
    const rank = (child: string): number => FONT_ORDER.indexOf(/\w+/.exec(child)?.[0] ?? '');
    return `<font>${children.toSorted((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });
}

/** A drawing without an attribute that the library adds to one-cell anchors; the standard allows it only on two-cell anchors. */
export function withPlainAnchors(xml: string): string {
  return xml.replace(/<xdr:oneCellAnchor [^>]*>/g, '<xdr:oneCellAnchor>');
}
