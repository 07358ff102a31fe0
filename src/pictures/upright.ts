import { CHANNELS, type Pixels } from './pixels.ts';

/** Where the pixel at x, y of the upright picture lies in the stored one, whose last column and row are given; by EXIF orientation. */
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

/** The picture as it was seen when it was taken, from how the camera was held (EXIF orientation, 1 to 8). */
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
