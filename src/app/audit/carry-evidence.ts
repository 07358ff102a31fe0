import type { Audit, Evidence, Response } from '../../domain/audit/audit.ts';
import type { OpenedAudit } from '../inputs/open-inputs.ts';
import type { Tools } from '../ports/tools.ts';

/**
 * The audit with its evidence copied in beside `target`, where it lies in another folder; a file that is missing stays named, so
 * that it can be found missing. Of a workbook, which holds no files, the names are kept.
 */
export async function carryEvidence(
  { files }: Tools,
  { audit, path, workbook }: OpenedAudit,
  target: string,
): Promise<Audit> {
  if (workbook !== null || files.dirname(path) === files.dirname(target)) return audit;
  const responses = new Map<string, Response>();
  for (const [id, response] of audit.responses) {
    const evidence: Evidence[] = [];
    for (const each of response.evidence) {
      const state = await files.evidenceState(path, each.file);
      if (state.is === 'present') {
        const { file, sha256 } = await files.importEvidence(target, files.join(files.dirname(path), each.file));
        evidence.push({ ...each, file, sha256 });
      } else evidence.push(each);
    }
    responses.set(id, { ...response, evidence });
  }
  return { ...audit, responses };
}
