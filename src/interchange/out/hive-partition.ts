/** What Hive and Spark write for a value that is not known, and what every reader of partitions takes for null. */
const UNKNOWN = '__HIVE_DEFAULT_PARTITION__';

/** What Hive escapes, and what Windows does not take in a name or a reader's eye would misread. */
const ESCAPED = /[\p{Cc}\p{Bidi_C}\p{Zl}\p{Zp}\p{Cs}"#%'*/:=?\\{}[\]^<>|]/gu;

/**
 * The folder of a partition as Hive names it: `key=value`, with `%XX` for each byte of what a name may not hold. Ends that Windows drops
 * are escaped too, and values that readers would take for null: what is read back is the value as it was. Null: not known.
 */
export function hivePartition(key: string, value: string | null): string {
  if (value === null || value === '') return `${key}=${UNKNOWN}`;
  const isTakenForNull = value === UNKNOWN || /^null$/i.test(value);
  const escaped = value.replace(isTakenForNull ? /^./ : ESCAPED, bytesEscaped).replace(/^ | $|\.$/g, bytesEscaped);
  return `${key}=${escaped}`;
}

function bytesEscaped(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
