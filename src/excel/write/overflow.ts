import type { Keeper } from '../../app/ports/surroundings-port.ts';
import type { DataPart } from '../../office/carry/data-part.ts';
import { dataPart, dataPartXml, readDataPart } from '../../office/carry/data-part.ts';
import {
  keptPart,
  type PackedPart,
  type PackedStretch,
  packPart,
  packStretch,
  unpackedText,
} from '../../office/zip/write-zip.ts';
import { openSnapshot, type SnapshotPart, snapshotCells } from '../carry/open-snapshot.ts';
import { type RowWriting, rowXml } from '../finish/row-xml.ts';
import type { LaidOutRow } from '../layout/sheet/laid-out.ts';
import type { References } from '../layout/sheet/references.ts';
import type { RowWriter } from '../layout/sheet/row-store.ts';

/** A part of carried data, already packed and stored, because there are many. */
export interface PackedDataPart extends Pick<DataPart, 'role' | 'sha256'> {
  /** Length of its JSON text. */
  readonly characters: number;
  readonly packed: PackedPart;
  readonly part: () => DataPart;
}

/** The rows beyond what is kept in memory: written, and recorded as written, as soon as they are laid out. */
export interface Overflow {
  writer(sheet: string): RowWriter;
  /** All cells that were written, as carried data. */
  cells(): readonly PackedDataPart[];
}

interface OverflowOptions {
  readonly references: References;
  readonly isFramed: (style: number) => boolean;
  readonly styleNumber: (style: number) => number;
  readonly textNumber: (text: string) => number | null;
  readonly keeper: Keeper;
}

const BYTES_A_STRETCH = 1_000_000;
/** Rows per part of carried data. */
const ROWS_A_PART = 10_000;

export function createOverflow(options: OverflowOptions): Overflow {
  const { references, keeper } = options;
  const parts: PackedDataPart[] = [];
  // One buffer for all sheets, which are written one after the other.
  const waiting = createTextBuffer(BYTES_A_STRETCH);
  let endWaiting: () => void = () => undefined;
  let snapshot = openSnapshot();

  const endSnapshot = (): void => {
    if (snapshot.rows() > 0) parts.push(packedPart(snapshot.finish(), keeper));
    snapshot = openSnapshot();
  };

  const note = (sheet: string, number: number, row: LaidOutRow, resolve: (formula: string) => string): void => {
    snapshot.add(sheet, number, snapshotCells(row, resolve));
    if (snapshot.rows() === ROWS_A_PART) endSnapshot();
  };

  return {
    writer: (sheet) => {
      const resolve = (formula: string): string => references.resolve(formula, sheet);
      const writing: RowWriting = { ...options, resolve };
      let stretches: PackedStretch[] = [];
      const end = (): void => {
        const bytes = waiting.take();
        if (bytes.length > 0) stretches.push(packStretch(bytes, keeper));
      };
      const takeOver = (): void => {
        if (endWaiting === end) return;
        endWaiting();
        endWaiting = end;
      };
      return {
        write: (row, number) => {
          if (!row.cells.every(({ formula }) => formula === null || references.knows(formula))) return false;
          takeOver();
          if (waiting.add(rowXml(row, number, writing)) >= BYTES_A_STRETCH) end();
          note(sheet, number, row, resolve);
          return true;
        },
        take: () => {
          takeOver();
          end();
          const taken = stretches;
          stretches = [];
          return taken;
        },
      };
    },
    cells: () => {
      endSnapshot();
      return parts;
    },
  };
}

/** Packed as a part of the archive, which it usually becomes; it gets its name once all parts exist. */
function packedPart(snapshot: SnapshotPart, keeper: Keeper): PackedDataPart {
  const { role, sha256, json } = dataPart('cells', JSON.stringify(snapshot));
  const packed = keptPart(packPart('', dataPartXml({ role, sha256, json }), 'fast'), keeper);
  const part = (): DataPart => ({ role, sha256, json: readDataPart(unpackedText(packed), sha256) });
  return { role, sha256, characters: json.length, packed, part };
}

/** A growing text as bytes: its pieces are freed at once, whereas a string would keep them. */
export interface TextBuffer {
  /** Appends a text and returns the number of bytes. */
  add(text: string): number;
  /** What was added since the last call; valid until the next text is added. */
  take(): Uint8Array;
}

/** Maximum bytes of UTF-8 per UTF-16 unit. */
const MOST_BYTES = 3;

/** @param expected initial capacity in bytes. */
function createTextBuffer(expected: number): TextBuffer {
  let buffer: Buffer | null = null;
  let length = 0;
  return {
    add: (text) => {
      const needed = length + text.length * MOST_BYTES;
      if (buffer === null || needed > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(needed, buffer === null ? expected : buffer.length * 2));
        buffer?.copy(larger, 0, 0, length);
        buffer = larger;
      }
      length += buffer.write(text, length, 'utf8');
      return length;
    },
    take: () => {
      const taken = buffer?.subarray(0, length) ?? new Uint8Array();
      length = 0;
      return taken;
    },
  };
}
