/** What a facility is, and what it is called: “Trung tâm Y tế khu vực” and “Mù Cang Chải”. */
const kindAndName = /^(\S+ (?:\S+ )*\p{Ll}\S*) (\p{Lu}\S*(?: \p{Lu}\S*)*)$/u;
/** A shorter kind, such as “Bệnh viện”, is part of the name. */
const leastWords = 3;

/**
 * Names as a sentence has them: those of one kind stand together and only the first says the kind, as in “Trung tâm Y tế khu vực Yên Bình,
 * Lục Yên”.
 */
export function namesTogether(names: readonly string[]): readonly string[] {
  const kinds = new Map<string, readonly string[]>();
  for (const name of names) {
    const [kind, own] = partsOf(name);
    const known = kinds.get(kind) ?? [];
    kinds.set(kind, [...known, known.length === 0 ? name : own]);
  }
  return [...kinds.values()].flat();
}

/** A name that has no kind, or says it with few words, is its own kind. */
function partsOf(name: string): readonly [kind: string, own: string] {
  const [, kind = '', own = ''] = kindAndName.exec(name) ?? [];
  return kind.split(' ').length < leastWords ? [name, name] : [kind, own];
}
