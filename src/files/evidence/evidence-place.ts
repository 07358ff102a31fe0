import { dirname, join } from 'node:path';
import { isSafePath } from '../../domain/values/safe-path.ts';
import { isInside } from '../guard/is-inside.ts';
import { codeOf, isMissing, readFailure } from '../machine/fs-failure.ts';
import { absolute, type Machine } from '../machine/machine.ts';
import { realPath } from '../machine/real-path.ts';
import { followLinks } from '../save/find-target.ts';

/** The real location of an evidence file. */
export type EvidencePlace =
  | { readonly is: 'missing' }
  | { readonly is: 'unsafe' }
  | { readonly is: 'present'; readonly real: string };

/**
 * Finds a file that an audit names, starting from the audit's real folder; follows links, but not out of that folder.
 * @throws errors of the system.
 */
export async function findEvidence(machine: Machine, auditPath: string, file: string): Promise<EvidencePlace> {
  if (!isSafePath(file)) return { is: 'unsafe' };
  const folder = await auditFolder(machine, auditPath);
  try {
    const real = await realPath(machine, join(folder, ...file.split('/')));
    const isFile = isInside(folder, real) && (await machine.fs.stat(real)).isFile();
    return isFile ? { is: 'present', real } : { is: 'unsafe' };
  } catch (error) {
    if (isMissing(error)) return { is: 'missing' };
    if (codeOf(error) === 'ELOOP') return { is: 'unsafe' };
    throw error;
  }
}

/** The folder that contains the audit, with all links resolved. @throws errors of the system. */
export async function auditFolder(machine: Machine, auditPath: string): Promise<string> {
  return dirname(await followLinks(machine, auditPath));
}

/** Whether a path is below a folder after resolving links. @throws AuditError as `Files.leadsInto`. */
export async function leadsInto(machine: Machine, folder: string, path: string): Promise<boolean> {
  try {
    const real = await realPath(machine, absolute(machine, path));
    return isInside(await realPath(machine, absolute(machine, folder)), real);
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ELOOP') return false;
    throw readFailure(error, path);
  }
}
