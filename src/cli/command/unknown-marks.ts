import type { CommandContext } from './command-context.ts';

/** The marks of papers that nobody knows, told once the papers are written: those of many papers alike in one sentence. */
export interface UnknownMarks {
  readonly note: (file: string, marks: readonly string[]) => void;
  readonly tell: () => void;
}

/** A sentence names no more files than this. */
const mostFiles = 3;

export function unknownMarks({ messages, output }: CommandContext): UnknownMarks {
  const byMarks = new Map<string, string[]>();
  return {
    note: (file, marks) => {
      const key = marks.map((each) => named(each, messages)).join(', ');
      byMarks.set(key, [...(byMarks.get(key) ?? []), file]);
    },
    tell: () => {
      for (const [marks, files] of byMarks) {
        const shown = files.slice(0, mostFiles).join(', ');
        const more = files.length - mostFiles;
        const { unknown, andMore } = messages.letters;
        output.note(unknown({ files: more > 0 ? andMore({ files: shown, count: more }) : shown, marks }));
      }
    },
  };
}

/** What the mark means; the mark itself only where an office's own document has one that we have no words for. */
function named(mark: string, { letters }: CommandContext['messages']): string {
  const meaning = Object.entries(letters.markNames).find(([name]) => name === mark)?.[1];
  return meaning ?? `{${mark}}`;
}
