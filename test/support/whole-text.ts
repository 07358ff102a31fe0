import { createHash } from 'node:crypto';

/** A text of its revision's own size that ends with its digest: what is cut off or mixed shows. */
export function wholeText(revision: number): string {
  const body = `${revision}\n${'Tiêu chí SRV-02\n'.repeat(1 + ((revision * 37) % 500))}`;
  return `${body}${createHash('sha256').update(body).digest('hex')}\n`;
}

/** The revision of a text that is whole; null for any other. */
export function revisionOf(text: string): number | null {
  const revision = Number.parseInt(text, 10);
  return Number.isSafeInteger(revision) && text === wholeText(revision) ? revision : null;
}
