import type { Audit, Evidence, Response } from '../../domain/audit/audit.ts';
import { evidenceKey } from '../../domain/records/evidence-key.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';
import type { EvidenceSource as Unstored } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';

/** An audit and the folder where its evidence files may be. */
export interface EvidenceSource extends Pick<OpenedAudit, 'audit' | 'path' | 'workbook'> {
  /** Where its evidence is that is not stored yet, by digest; left out: all lies beside it. */
  readonly unstored?: ReadonlyMap<string, Unstored>;
}

/** The audit with the digest of each existing evidence file, so that one file is recognised under any name. */
export async function withDigests({ files }: Tools, { audit, path, workbook }: EvidenceSource): Promise<Audit> {
  if (workbook !== null) return audit;
  return withEvidence(audit, async (each) => {
    if (each.sha256 !== null) return each;
    const state = await files.evidenceState(path, each.file);
    return state.is === 'present' ? { ...each, sha256: state.sha256 } : each;
  });
}

/**
 * Copies the audit's evidence beside `target` from whichever source has it, under the stored names. A file that no source has stays listed,
 * so that it is reported as missing.
 */
export async function carryEvidence(
  tools: Tools,
  audit: Audit,
  sources: readonly EvidenceSource[],
  target: string,
): Promise<Audit> {
  const { files } = tools;
  const folder = files.dirname(target);
  return withEvidence(audit, async (each, criterion) => {
    for (const source of sources.filter(({ workbook }) => workbook === null)) {
      const evidence = source.audit.responses.get(criterion)?.evidence ?? [];
      const named = evidence.find((other) => evidenceKey(other) === evidenceKey(each));
      if (named === undefined) continue;
      if (source.unstored !== undefined) {
        const own = source.unstored.get(each.sha256 ?? '');
        if (own === undefined) continue;
        const { file, sha256 } = await files.importEvidence(target, own);
        return { ...each, file, sha256 };
      }
      const beside = files.dirname(await files.real(source.path));
      if (await files.isSame(beside, folder)) return { ...each, file: named.file };
      const copied = await files.copyEvidence(source.path, named.file, target);
      if (copied !== null) return { ...each, file: copied.file, sha256: each.sha256 ?? copied.sha256 };
    }
    return each;
  });
}

async function withEvidence(
  audit: Audit,
  change: (evidence: Evidence, criterion: string) => Promise<Evidence>,
): Promise<Audit> {
  const responses = new Map<string, Response>();
  for (const [id, response] of audit.responses) {
    const evidence: Evidence[] = [];
    for (const each of response.evidence) evidence.push(await change(each, id));
    responses.set(id, { ...response, evidence });
  }
  return { ...audit, responses };
}
