import { compareByCode } from '../../domain/values/compare-by-code.ts';

/** An audit that was read and is to be written: its rows lie outside the memory. */
export interface KeptAudit {
  readonly id: string;
  readonly revision: number;
  readonly facility: string;
  readonly auditedOn: string;
  /** The partition that it belongs to. */
  readonly folder: string;
  readonly source: string;
  /** JSON: the rows for each dataset, in the order of the datasets. */
  readonly rows: () => string;
}

/** Of each audit the latest revision, where it stood. */
export function latestRevisions(audits: readonly KeptAudit[]): readonly KeptAudit[] {
  const latest = new Map<string, number>();
  for (const { id, revision } of audits) latest.set(id, Math.max(revision, latest.get(id) ?? revision));
  return audits.filter(({ id, revision }) => latest.get(id) === revision);
}

/** Of each facility in a partition the audit of the latest day, then of the highest revision; the first of equals. */
export function latestOfFacilities(audits: readonly KeptAudit[]): readonly KeptAudit[] {
  const latest = new Map<string, KeptAudit>();
  for (const audit of audits) {
    const before = latest.get(audit.facility);
    if (before === undefined || isLater(audit, before)) latest.set(audit.facility, audit);
  }
  return [...latest.values()];
}

/** Facilities with several audits in one partition, by id. */
export function facilitiesTwice(audits: readonly KeptAudit[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { folder, facility } of audits) {
    const key = JSON.stringify([folder, facility]);
    if (seen.has(key)) twice.add(facility);
    seen.add(key);
  }
  return [...twice].sort(compareByCode);
}

function isLater(a: KeptAudit, b: KeptAudit): boolean {
  return (compareByCode(a.auditedOn, b.auditedOn) || a.revision - b.revision) > 0;
}
