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
