/** A line of a list of what was signed. */
export interface SignedEntry {
  /** Its fingerprints in hex; a line of a table may hold other digests of 64 letters beside it. */
  readonly fingerprints: readonly string[];
  /** What else the line says, which names the facility; else the fingerprint as printed. */
  readonly name: string;
}

/** What of an audit is held against the list. */
export interface HeldAudit {
  readonly fingerprint: string;
  /** Fingerprints that the audit records as signed. */
  readonly signed: readonly string[];
  /** The names of its facility: its id, and what it is called. */
  readonly names: readonly string[];
}

/**
 * The entry of what was signed by the facility if it is not this audit: one that the audit itself records as signed, else one that names the
 * facility; null: the list has nothing of it.
 */
export function signedOtherwise(entries: readonly SignedEntry[], { signed, names }: HeldAudit): SignedEntry | null {
  return (
    entries.find(({ fingerprints }) => fingerprints.some((each) => signed.includes(each))) ??
    entries.find(({ name }) => names.some((each) => isNamed(name, each))) ??
    null
  );
}

/** Whether the text holds the name as whole words, so that `yb` is not found in `yb2`. */
function isNamed(text: string, name: string): boolean {
  const wanted = wordsOf(name);
  return wanted !== '  ' && wordsOf(text).includes(wanted);
}

function wordsOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}-]+/u);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}
