import type { Pixels } from '../../src/pictures/pixels.ts';

export const colours = {
  red: [230, 20, 20, 255],
  green: [20, 180, 20, 255],
  blue: [20, 20, 230, 255],
  white: [255, 255, 255, 255],
  clear: [0, 0, 0, 0],
} satisfies Record<string, readonly number[]>;

export type Colour = keyof typeof colours;

/** A picture with quarters in these colours: top left, top right, bottom left, bottom right. */
export function painted(width: number, height: number, quarters: readonly [Colour, Colour, Colour, Colour]): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data.set(colours[quarters[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] ?? 'white'], (y * width + x) * 4);
  return { width, height, data };
}

/** The colour nearest to the centre of each quarter, in the order of `painted`. */
export function quartersOf({ width, height, data }: Pixels): readonly Colour[] {
  const middles = [1, 3].flatMap((down) => [1, 3].map((right) => [(width * right) / 4, (height * down) / 4] as const));
  return middles.map(([x, y]) => {
    const at = (Math.floor(y) * width + Math.floor(x)) * 4;
    return nearest([...data.subarray(at, at + 4)]);
  });
}

function nearest(pixel: readonly number[]): Colour {
  if ((pixel[3] ?? 0) < 128) return 'clear';
  const distance = (colour: Colour) =>
    colours[colour].reduce((sum, value, index) => sum + (value - (pixel[index] ?? 0)) ** 2, 0);
  const names = Object.keys(colours) as Colour[];
  return names.reduce((best, colour) => (distance(colour) < distance(best) ? colour : best));
}
