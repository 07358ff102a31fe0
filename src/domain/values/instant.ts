import { compareByCode } from './compare-by-code.ts';
/** An instant in ISO with an offset, in whole seconds: 2025-08-05T09:30:00+07:00. `offset` is in minutes east of UTC. */
export function localInstant(instant: Date, offset: number): string {
  const local = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const magnitude = Math.abs(offset);
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${digits(Math.floor(magnitude / 60))}:${digits(magnitude % 60)}`;
}

/** A UUID of version 7 (RFC 9562): time-ordered, from milliseconds since 1970 and ten random bytes. */
export function newAuditId(milliseconds: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0').slice(-12);
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const hex = (byte: number) => byte.toString(16).padStart(2, '0');
  const tail = [0x80 | (c & 0x3f), ...rest].map(hex).join('').padEnd(16, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex(0x70 | (a & 0x0f))}${hex(b)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** Compares two ISO instants, whatever their offsets; a missing one comes first. */
export function compareInstants(a: string | null, b: string | null): number {
  // With whole seconds and equal offsets, the usual case, they can be compared as texts.
  if (a?.length === 25 && b?.length === 25 && a.slice(19) === b.slice(19)) return compareByCode(a, b);
  return (
    (a === null ? Number.NEGATIVE_INFINITY : Date.parse(a)) - (b === null ? Number.NEGATIVE_INFINITY : Date.parse(b)) ||
    0
  );
}
