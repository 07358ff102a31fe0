import { join } from 'node:path';
import { hasPictureName } from '../../domain/pictures/picture-start.ts';
import { readFailure } from '../machine/fs-failure.ts';
import { absolute, type Machine } from '../machine/machine.ts';

/** Milliseconds between two looks. */
const betweenLooks = 800;

/**
 * Gives each new picture once it no longer grows. Looks at names and sizes only, because phones, cards and shares tell of no changes.
 * @throws AuditError as `Files.watchPictures`.
 */
export async function watchPictures(
  machine: Machine,
  folder: string,
  onNew: (paths: readonly string[]) => void,
): Promise<() => void> {
  const known = new Set(await picturesIn(machine, folder).catch(unreadable(folder)));
  const sizes = new Map<string, number>();
  let isEnded = false;
  let timer: NodeJS.Timeout;

  async function look(): Promise<void> {
    // A card may be out for a moment; what is on it is looked for again.
    const fresh = (await picturesIn(machine, folder).catch(() => [])).filter((path) => !known.has(path));
    const complete: string[] = [];
    for (const path of fresh) {
      const size = await sizeOf(machine, path);
      if (size > 0 && sizes.get(path) === size) complete.push(path);
      sizes.set(path, size);
    }
    for (const path of complete) known.add(path);
    if (isEnded) return;
    if (complete.length > 0) onNew(complete);
    waitForNext();
  }

  function waitForNext(): void {
    timer = setTimeout(() => void look(), betweenLooks);
    timer.unref();
  }

  waitForNext();
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

/** As the person would name them, sorted. */
async function picturesIn(machine: Machine, folder: string): Promise<readonly string[]> {
  const names = await machine.fs.readdir(absolute(machine, folder), { recursive: true });
  const pictures = names.filter((name) => hasPictureName(name) && !/(?:^|[\\/])\./.test(name));
  return pictures.map((name) => join(folder, name)).toSorted();
}

/** 0: it is gone, or can't be looked at. */
async function sizeOf(machine: Machine, path: string): Promise<number> {
  try {
    return (await machine.fs.stat(absolute(machine, path))).size;
  } catch {
    // Taken away again, or not there yet.
    return 0;
  }
}

function unreadable(folder: string) {
  return (error: unknown): never => {
    throw readFailure(error, folder);
  };
}
