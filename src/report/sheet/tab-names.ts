import { composed } from '../../domain/values/text/composed.ts';
/** Name of the hidden sheet that carries data. All programs keep sheets, while many drop custom XML. */
export const auditSheetName = '_audit';

const MAX_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
const ELLIPSIS = '…';

/** Names for tabs: valid in Excel, at most 31 characters, unique ignoring case, and none in `taken`. */
export function tabNames(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map(comparable));
  return wanted.map((name) => {
    const free = freeName(validName(name), used);
    used.add(comparable(free));
    return free;
  });
}

function validName(name: string): string {
  const valid = composed(name)
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|(?<![' ])[' ]+$/g, '');
  // Excel reserves the name History.
  return valid === '' || comparable(valid) === 'history' ? `${valid}_` : valid;
}

function freeName(name: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const candidate = `${shortened(name, MAX_LENGTH - suffix.length)}${suffix}`;
    if (!used.has(comparable(candidate))) return candidate;
  }
}

function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  let short = '';
  for (const character of name) {
    if (short.length + character.length > length - ELLIPSIS.length) break;
    short += character;
  }
  return `${short.trimEnd()}${ELLIPSIS}`;
}

function comparable(name: string): string {
  return name.toLowerCase();
}
