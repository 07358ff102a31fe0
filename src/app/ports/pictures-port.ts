/** Makes small versions of untrusted pictures. */
export interface Pictures {
  /** The picture upright, with nothing but its pixels; failures are returned, never thrown. */
  thumbnail(bytes: Uint8Array, options: ThumbnailOptions): Promise<Thumbnail | ThumbnailRefusal>;
}

export interface ThumbnailOptions {
  /** In pixels; a smaller picture keeps its size. */
  readonly longestSide: number;
  /** True: a PNG stays a PNG with its transparency. False: a JPEG, with transparent parts white, as on paper. */
  readonly keepsFormat: boolean;
}

export interface Thumbnail {
  readonly is: 'made';
  readonly format: 'jpeg' | 'png';
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly bytes: Uint8Array;
}

export interface ThumbnailRefusal {
  /** `not-a-picture`: neither JPEG nor PNG; `too-large`: more pixels than can be decoded here. */
  readonly is: 'not-a-picture' | 'too-large' | 'damaged';
}
