import type { Evidence } from './audit.ts';

/** What tells one piece of evidence from another: its bytes, else its name. */
export function evidenceKey({ sha256, file }: Evidence): string {
  return sha256 ?? file;
}
