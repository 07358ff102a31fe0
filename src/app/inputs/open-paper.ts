import { documentLimit } from '../../formats/yaml/limits.ts';
import type { OpenedPaper } from '../ports/papers-port.ts';
import type { Tools } from '../ports/tools.ts';
import { withFile } from './open-audit.ts';

/** Opens a Word paper, within limits of size. @throws AuditError document-refused. */
export function openPaper({ files, papers }: Tools, path: string): Promise<OpenedPaper> {
  return withFile(path, async () => papers.open(await files.readBytes(path, documentLimit)));
}
