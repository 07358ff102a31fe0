/** Pictures from outside, made small. */
export interface Pictures {
  /** Upright, and nothing but its pixels; what it can't be made of is told, never thrown. */
  thumbnail(bytes: Uint8Array, options: ThumbnailOptions): Promise<Thumbnail | ThumbnailRefusal>;
}

export interface ThumbnailOptions {
  /** In pixels; a smaller picture stays as large as it is. */
  readonly longestSide: number;
  /** A PNG stays a PNG, with what can be seen through; else it is a JPEG, and that is white, as on paper. */
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
