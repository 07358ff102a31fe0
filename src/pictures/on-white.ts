import { CHANNELS, type Pixels } from './pixels.ts';

/** The picture as it looks on paper, where one can see through it. */
export function onWhite({ width, height, data }: Pixels): Pixels {
  const opaque = data.map((value, index) => {
    const opacity = data[index - (index % CHANNELS) + 3] ?? 255;
    return index % CHANNELS === 3 ? 255 : Math.round((value * opacity) / 255) + 255 - opacity;
  });
  return { width, height, data: opaque };
}
