import { CHANNELS, type Pixels } from './pixels.ts';

/** The picture with its longer side at most so many pixels: each pixel is the mean of those that it stands for. */
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

/** From where up to where the pixels lie that one of `parts` stands for; never none. */
function range(index: number, parts: number, whole: number): readonly [number, number] {
  return [Math.floor((index * whole) / parts), Math.max(1, Math.floor(((index + 1) * whole) / parts))];
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Colours count as much as they are opaque: what is under full transparency is not seen. */
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
