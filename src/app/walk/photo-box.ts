import type { Arrivals } from '../ports/prompts-port.ts';
import type { Tools } from '../ports/tools.ts';

/** Pictures that arrive in a folder during the walk, until they are taken as evidence. */
export interface PhotoBox extends Arrivals {
  /** Their paths, the oldest first. */
  readonly paths: () => readonly string[];
  readonly take: (paths: readonly string[]) => void;
  readonly close: () => void;
}

/** Null folder: none is watched. @throws AuditError file-missing, file-unreadable. */
export async function openPhotoBox({ files }: Tools, folder: string | null): Promise<PhotoBox> {
  const listeners = new Set<() => void>();
  let waiting: readonly string[] = [];
  const end =
    folder === null
      ? () => undefined
      : await files.watchPictures(folder, (paths) => {
          waiting = [...waiting, ...paths];
          for (const listener of listeners) listener();
        });
  return {
    paths: () => waiting,
    names: () => waiting.map((path) => files.basename(path)),
    onMore: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: (paths) => {
      waiting = waiting.filter((path) => !paths.includes(path));
    },
    close: end,
  };
}
