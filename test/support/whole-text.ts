import { createHash } from 'node:crypto';

/** A text whose size depends on its revision and that ends with its digest, so that cut or mixed texts are detected. */
export function wholeText(revision: number): string {
  const body = `${revision}\n${'Tiêu chí SRV-02\n'.repeat(1 + ((revision * 37) % 500))}`;
  return `${body}${createHash('sha256').update(body).digest('hex')}\n`;
}

/** The revision of a complete text; null for any other. */
export function revisionOf(text: string): number | null {
  const revision = Number.parseInt(text, 10);
  return Number.isSafeInteger(revision) && text === wholeText(revision) ? revision : null;
}
