import { failure } from '../../domain/problem/audit-error.ts';
import type { FileFault } from '../../domain/problem/fault.ts';

/** The meaning of a system code for a user: a fault, or a problem with its own code. */
type Meaning = FileFault | 'file-missing' | 'file-is-folder' | 'folder-missing' | 'disk-full' | 'file-open-elsewhere';

const EITHER_WAY = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'file-is-folder',
  EBUSY: 'file-open-elsewhere',
  ETXTBSY: 'file-open-elsewhere',
  ELOOP: 'link-circle',
  ENAMETOOLONG: 'invalid-name',
  EINVAL: 'invalid-name',
  ERR_INVALID_ARG_VALUE: 'invalid-name',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  EIO: 'device',
  ENXIO: 'device',
  ENODEV: 'device',
} as const satisfies Readonly<Record<string, Meaning>>;

const READING: Readonly<Record<string, Meaning>> = {
  ...EITHER_WAY,
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
};

const WRITING: Readonly<Record<string, Meaning>> = {
  ...EITHER_WAY,
  ENOENT: 'folder-missing',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EROFS: 'read-only-disk',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
};

/** The problem for the user when reading `file` failed; an error not from the file system is returned as it is. */
export function readFailure(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  // A name that is not UTF-8 is listed with replacement characters, and no file has that name.
  const meaning = file.includes('\uFFFD') && isMissing(error) ? 'invalid-name' : (READING[code] ?? 'other');
  return failureOf(meaning, 'file-unreadable', code, { file, folder: file });
}

/** Like readFailure, for writing `file` in `folder`. */
export function writeFailure(error: unknown, file: string, folder: string): unknown {
  const code = codeOf(error);
  return code === null ? error : failureOf(WRITING[code] ?? 'other', 'file-unwritable', code, { file, folder });
}

function failureOf(
  meaning: Meaning,
  otherwise: 'file-unreadable' | 'file-unwritable',
  code: string,
  { file, folder }: { readonly file: string; readonly folder: string },
): unknown {
  switch (meaning) {
    case 'folder-missing':
      return failure(meaning, { folder }, { file });
    case 'file-open-elsewhere':
      return failure(meaning, { sign: null }, { file });
    case 'file-missing':
    case 'file-is-folder':
    case 'disk-full':
      return failure(meaning, {}, { file });
    default:
      return failure(otherwise, { reason: meaning, code }, { file });
  }
}

/** The system's code of a failed file operation; null for any other error. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return 'syscall' in error || error.code === 'ERR_INVALID_ARG_VALUE' ? error.code : null;
}

/** Whether the system reports that nothing is there. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** For `catch`: ignores these codes and rethrows anything else. */
export function unlessCode(...codes: readonly string[]) {
  return (error: unknown): undefined => {
    if (!codes.includes(codeOf(error) ?? '')) throw error;
  };
}
