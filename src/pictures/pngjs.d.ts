/** The part of the library used here; it has no types of its own. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number });
    width: number;
    height: number;
    /** Red, green, blue and opacity, 0 to 255, row by row. */
    data: Buffer;
    static readonly sync: {
      /** @throws Error for anything it can't decode. */
      read(bytes: Buffer): PNG;
      write(png: PNG, options: { deflateLevel: number; deflateStrategy: number }): Buffer;
    };
  }
}
