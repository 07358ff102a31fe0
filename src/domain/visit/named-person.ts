import type { Attendee } from '../audit/audit.ts';

const addressing = /^(ông|bà|mr\.?|mrs\.?|ms\.?|m\.|mme)\s+(.+)$/iu;
const ofMen = /^(?:ông|mr\.?|m\.)$/iu;

/** A person as typed: “Ông”, “Bà” and their like before the name say how papers address them. */
export function namedPerson(typed: string): Pick<Attendee, 'honorific' | 'name'> {
  const [, word = '', name = ''] = addressing.exec(typed) ?? [];
  if (name === '') return { honorific: null, name: typed };
  return { honorific: ofMen.test(word) ? 'mr' : 'ms', name };
}
