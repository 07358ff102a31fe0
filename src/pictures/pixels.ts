/** A picture in memory: red, green, blue and opacity, 0 to 255, row by row from the top left. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export const CHANNELS = 4;
