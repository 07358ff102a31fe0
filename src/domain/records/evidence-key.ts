import type { Evidence } from '../audit/audit.ts';

/** Identifies a piece of evidence by its bytes, or by its name if there is no digest. */
export function evidenceKey({ sha256, file }: Evidence): string {
  return sha256 ?? file;
}
