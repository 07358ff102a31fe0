import { dirname, join } from 'node:path';
import { isSafePath } from '../../domain/values/safe-path.ts';
import { isInside } from '../guard/is-inside.ts';
import { codeOf, isMissing, readFailure } from '../machine/fs-failure.ts';
import { absolute, type Machine } from '../machine/machine.ts';
import { followLinks } from '../save/find-target.ts';

/** Where an evidence file really is. */
export type EvidencePlace =
  | { readonly is: 'missing' }
  | { readonly is: 'unsafe' }
  | { readonly is: 'present'; readonly real: string };

/** Finds what an audit names, from the folder that the audit is really in; links are followed, but not out of it. @throws errors of the system. */
export async function findEvidence(machine: Machine, auditPath: string, file: string): Promise<EvidencePlace> {
  if (!isSafePath(file)) return { is: 'unsafe' };
  const folder = await auditFolder(machine, auditPath);
  try {
    const real = await machine.fs.realpath(join(folder, ...file.split('/')));
    const isFile = isInside(folder, real) && (await machine.fs.stat(real)).isFile();
    return isFile ? { is: 'present', real } : { is: 'unsafe' };
  } catch (error) {
    if (isMissing(error)) return { is: 'missing' };
    if (codeOf(error) === 'ELOOP') return { is: 'unsafe' };
    throw error;
  }
}

/** The folder that holds the audit, behind all links. @throws errors of the system. */
export async function auditFolder(machine: Machine, auditPath: string): Promise<string> {
  return dirname(await followLinks(machine, auditPath));
}

/** True for what lies below a folder even when links are followed. @throws AuditError as `Files.leadsInto`. */
export async function leadsInto(machine: Machine, folder: string, path: string): Promise<boolean> {
  try {
    const real = await machine.fs.realpath(absolute(machine, path));
    return isInside(await machine.fs.realpath(absolute(machine, folder)), real);
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ELOOP') return false;
    throw readFailure(error, path);
  }
}
