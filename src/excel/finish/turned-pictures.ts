import type { PlacedPicture } from '../layout/laid-out.ts';

/** How each EXIF orientation is brought upright: mirrored first, then turned, as DrawingML does. */
const turns: Readonly<Record<number, string>> = {
  2: 'flipH="1"',
  3: 'rot="10800000"',
  4: 'flipV="1"',
  5: 'rot="16200000" flipH="1"',
  6: 'rot="5400000"',
  7: 'rot="5400000" flipH="1"',
  8: 'rot="16200000"',
};

const anchorEnd = '</xdr:oneCellAnchor>';

/** A drawing whose pictures, in their order, stand upright: spreadsheets do not look at what a picture says of itself. */
export function withTurnedPictures(xml: string, pictures: readonly PlacedPicture[]): string {
  return xml
    .split(anchorEnd)
    .map((anchor, index) => turned(anchor, pictures[index]))
    .join(anchorEnd);
}

function turned(anchor: string, placed: PlacedPicture | undefined): string {
  const turn = turns[placed?.picture.orientation ?? 1];
  if (placed === undefined || turn === undefined) return anchor;
  return anchor.replace('<a:xfrm>', `<a:xfrm ${turn}>`).replace('<a:stretch>', `${roomAround(placed)}<a:stretch>`);
}

/** A picture on its side is drawn into a square, which programs place alike however they count its turn; the rest of it stays empty. */
function roomAround({ picture: { widthPixels, heightPixels, orientation = 1 } }: PlacedPicture): string {
  if (orientation < 5 || widthPixels === heightPixels) return '';
  const [long, short] = [Math.max(widthPixels, heightPixels), Math.min(widthPixels, heightPixels)];
  const room = -Math.round((50_000 * (long - short)) / short);
  return widthPixels > heightPixels ? `<a:srcRect t="${room}" b="${room}"/>` : `<a:srcRect l="${room}" r="${room}"/>`;
}
