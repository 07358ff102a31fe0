import { CHANNELS, type Pixels } from './pixels.ts';

/** Reduces the picture so that its longer side has at most `longestSide` pixels; each pixel is the mean of those it replaces. */
export function scaledDown(pixels: Pixels, longestSide: number): Pixels {
  const longest = Math.max(pixels.width, pixels.height);
  if (longest <= longestSide) return pixels;
  const scaled = (side: number) => Math.max(1, Math.round((side * longestSide) / longest));
  const [width, height] = [scaled(pixels.width), scaled(pixels.height)];
  const data = new Uint8Array(width * height * CHANNELS);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = range(y, height, pixels.height);
    for (let x = 0; x < width; x += 1) {
      const [left, right] = range(x, width, pixels.width);
      data.set(meanOf(pixels, { top, bottom, left, right }), (y * width + x) * CHANNELS);
    }
  }
  return { width, height, data };
}

/** The range of source pixels for one of `parts`; never empty. */
function range(index: number, parts: number, whole: number): readonly [number, number] {
  return [Math.floor((index * whole) / parts), Math.max(1, Math.floor(((index + 1) * whole) / parts))];
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Colours are weighted by opacity, since what is fully transparent is not visible. */
function meanOf({ width, data }: Pixels, { top, bottom, left, right }: Area): readonly number[] {
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let at = (y * width + left) * CHANNELS; at < (y * width + right) * CHANNELS; at += CHANNELS) {
      const share = data[at + 3] ?? 0;
      red += (data[at] ?? 0) * share;
      green += (data[at + 1] ?? 0) * share;
      blue += (data[at + 2] ?? 0) * share;
      opacity += share;
    }
  }
  if (opacity === 0) return [255, 255, 255, 0];
  const count = (bottom - top) * (right - left);
  return [red, green, blue].map((sum) => Math.round(sum / opacity)).concat(Math.round(opacity / count));
}

/** The picture on white paper, if parts are transparent. */
export function onWhite({ width, height, data }: Pixels): Pixels {
  const opaque = data.map((value, index) => {
    const opacity = data[index - (index % CHANNELS) + 3] ?? 255;
    return index % CHANNELS === 3 ? 255 : Math.round((value * opacity) / 255) + 255 - opacity;
  });
  return { width, height, data: opaque };
}

/** The stored position of pixel x, y of the upright picture, given the stored last column and row; by EXIF orientation. */
const places: Readonly<
  Record<number, (x: number, y: number, right: number, bottom: number) => readonly [number, number]>
> = {
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _right, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, _right, bottom) => [y, bottom - x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, right) => [right - y, x],
};

/** Turns the picture upright, by how the camera was held (EXIF orientation, 1 to 8). */
export function upright(pixels: Pixels, orientation: number): Pixels {
  const place = places[orientation];
  if (place === undefined) return pixels;
  const isOnItsSide = orientation > 4;
  const [width, height] = isOnItsSide ? [pixels.height, pixels.width] : [pixels.width, pixels.height];
  const data = new Uint8Array(pixels.data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = place(x, y, pixels.width - 1, pixels.height - 1);
      const from = (fromY * pixels.width + fromX) * CHANNELS;
      data.set(pixels.data.subarray(from, from + CHANNELS), (y * width + x) * CHANNELS);
    }
  }
  return { width, height, data };
}
