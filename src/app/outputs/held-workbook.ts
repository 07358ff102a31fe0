import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { FilePieces } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { SheetCells } from '../ports/workbooks-port.ts';
import { type Held, held, notSaved } from './save-held.ts';

/** The bytes of a larger workbook are not brought together for this. */
const mostAtOnce = 64 * 1024 * 1024;
/** More than the directory of any workbook of ours. */
const endLength = 4 * 1024 * 1024;

/**
 * A workbook that is to be saved, opened with the reader that will meet it: its directory keeps to all limits, its parts are those that
 * were written, and the audits it carries can be read. Its cells are not read, which would take as long as writing them.
 * @throws AuditError not-saved, and what that reader says.
 */
export async function heldWorkbook(
  tools: Tools,
  bytes: Uint8Array,
  file: string,
  carried: CarriedData | null,
): Promise<Held<Uint8Array>> {
  await refusedAs(file, () => openAgain(tools, bytes, carried));
  return held(bytes);
}

/** Like heldWorkbook; of a workbook too large to be in memory as a whole, only beginning and directory are read. */
export async function heldPieces(
  tools: Tools,
  pieces: FilePieces,
  file: string,
  carried: CarriedData | null,
): Promise<Held<FilePieces>> {
  await refusedAs(file, () =>
    pieces.size <= mostAtOnce ? openAgain(tools, wholeOf(pieces), carried) : recognizeAgain(tools, pieces),
  );
  return held(pieces);
}

/** Like heldWorkbook, for a list that carries nothing: its cells go through the reader of such lists. */
export async function heldSheets(
  tools: Tools,
  bytes: Uint8Array,
  file: string,
  read: (sheets: readonly SheetCells[]) => Promise<unknown>,
): Promise<Held<Uint8Array>> {
  await refusedAs(file, async () => {
    const opened = await tools.workbooks.open(bytes);
    await read(opened.sheets());
  });
  return held(bytes);
}

async function openAgain({ workbooks }: Tools, bytes: Uint8Array, carried: CarriedData | null): Promise<void> {
  const opened = await workbooks.open(bytes);
  if (carried === null) {
    if (!opened.isPublicEdition) throw failure('workbook-damaged', { detail: 'data-shape' });
    return;
  }
  const again = opened.carried();
  if (again === null || !opened.isUntouched) throw failure('workbook-damaged', { detail: 'data-digest' });
  // Read to the end: each is held against its digest and the limits of one audit.
  for (const _ of again.audits);
}

function wholeOf({ size, pieces }: FilePieces): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces({ bytes: new Uint8Array() })) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function recognizeAgain({ workbooks }: Tools, { size, pieces }: FilePieces): Promise<void> {
  const end = new Uint8Array(Math.min(size, endLength));
  let start: Uint8Array | null = null;
  let at = end.length - size;
  for (const piece of pieces({ bytes: new Uint8Array() })) {
    start ??= piece.slice(0, 1024);
    if (at + piece.length > 0) end.set(piece.subarray(Math.max(0, -at)), Math.max(0, at));
    at += piece.length;
  }
  await workbooks.recognize(start ?? end, { size, tail: async () => end });
}

async function refusedAs(file: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (error instanceof AuditError) throw notSaved(file, error);
    throw error;
  }
}
