import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FilePieces } from '../../app/ports/files-port.ts';
import type { Machine } from '../machine/machine.ts';
import { absolute, wallClock } from '../machine/machine.ts';
import { readOwnBytes } from '../read/read-own.ts';
import { decodeText } from '../read/read-text.ts';
import type { Target } from './find-target.ts';
import { freeName, splitName } from './free-name.ts';

/**
 * Whether the file is now neither what was loaded nor what is about to be saved. A deleted file is not a conflict: saving it again loses
 * nothing.
 */
export async function isChangedSince(
  machine: Machine,
  { real, old }: Target,
  expected: string | undefined,
  saving: FilePieces,
): Promise<boolean> {
  if (expected === undefined || old === null) return false;
  const now = await readOwnBytes(machine, real, Number.POSITIVE_INFINITY);
  if (now === null || Buffer.concat([...saving.pieces()]).equals(now)) return false;
  return sha256(now) !== expected && sha256(decodeText(now) ?? now) !== expected;
}

/** A free path beside the target with the time in its name; keeps the extension, so that it can be opened and combined. */
export async function conflictCopy(machine: Machine, { path, real }: Target): Promise<Target> {
  const { stem, extension } = splitName(basename(real));
  const { day, time } = wallClock(machine.now());
  // File names can't contain colons.
  const moment = `${day.replaceAll('-', '')}-${time.replaceAll(':', '')}`;
  const copy = await freeName(machine, join(dirname(real), `${stem}.conflict-${moment}${extension}`));
  const isBesidePath = dirname(real) === dirname(absolute(machine, path));
  return { path: isBesidePath ? join(dirname(path), basename(copy)) : copy, real: copy, old: null };
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
