import { namespaces, textXml, xmlDeclaration } from '../../office/xml/xml-text.ts';

/** The table of texts that cells refer to by number, each once. */
export interface SharedTexts {
  /** The text's number, assigned on first use; null: the table is full and the text is written into its cell. */
  numberOf(text: string): number | null;
  readonly count: number;
  /** The table as a part of the archive. */
  part(): string;
}

/** Maximum characters in the table: programs, ours too, read it whole before the first sheet. */
const MOST_CHARACTERS = 4_000_000;

export function createSharedTexts(most = MOST_CHARACTERS): SharedTexts {
  const numbers = new Map<string, number>();
  let room = most;
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      room -= text.length;
      if (room < 0) return null;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    get count() {
      return numbers.size;
    },
    part: () => {
      const items = [...numbers.keys()].map((text) => `<si>${textXml(text)}</si>`);
      return `${xmlDeclaration}<sst xmlns="${namespaces.main}" uniqueCount="${items.length}">${items.join('')}</sst>`;
    },
  };
}
