import type { Pictures } from '../app/ports/pictures-port.ts';
import { pictureSize } from '../domain/pictures/picture-size.ts';
import { decodeJpeg, encodeJpeg, mostJpegPixels } from './jpeg.ts';
import type { Pixels } from './pixels.ts';
import { decodePng, encodePng, mostPngPixels } from './png.ts';
import { onWhite, scaledDown, upright } from './scaled-down.ts';

/** Reduces pictures with libraries in pure JavaScript; the result contains pixels and no metadata. */
export const pictures: Pictures = {
  thumbnail: async (bytes, { longestSide, keepsFormat }) => {
    const size = pictureSize(bytes);
    if (size === null) return { is: 'not-a-picture' };
    const { format, widthPixels, heightPixels, orientation } = size;
    const most = format === 'jpeg' ? mostJpegPixels : mostPngPixels;
    if (widthPixels * heightPixels > most) return { is: 'too-large' };
    const whole = format === 'jpeg' ? decodeJpeg(bytes) : decodePng(bytes);
    if (whole === null) return { is: 'damaged' };
    const small = upright(scaledDown(whole, longestSide), orientation);
    return keepsFormat && format === 'png' ? pngOf(small) : jpegOf(onWhite(small));
  },
};

function pngOf(pixels: Pixels) {
  return { is: 'made', format: 'png', ...sizeOf(pixels), bytes: encodePng(pixels) } as const;
}

function jpegOf(pixels: Pixels) {
  return { is: 'made', format: 'jpeg', ...sizeOf(pixels), bytes: encodeJpeg(pixels) } as const;
}

function sizeOf({ width, height }: Pixels) {
  return { widthPixels: width, heightPixels: height };
}
