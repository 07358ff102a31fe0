/** Longest side of a photograph that is kept, in pixels: letters on a label can still be read. */
const LONGEST = 1600;
const QUALITY = 0.82;

/** A picture drawn anew as a small JPEG, so that nothing of place, time or device is in it; null: the browser can't read it. */
export async function smallPhoto(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d');
    if (pen === null) return null;
    // A JPEG has no transparent parts: on black a drawing could not be read.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } catch {
    return null;
  }
}

/** A name that no other photograph has, also on another phone. */
export function photoName(criterion: string): string {
  const random = crypto.getRandomValues(new Uint8Array(4));
  return `evidence/${criterion}-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.jpg`;
}
