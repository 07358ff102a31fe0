import type { AnswerKind } from '../../../../domain/checklist/checklist.ts';
import type {
  ExpectedAnswer,
  FileFault,
  HistoryFault,
  ValueType,
  YamlFault,
} from '../../../../domain/problem/fault.ts';

/** Words for values, YAML and answers in messages about files; parts of sentences that follow “must be”, “is” or a colon. */
export interface FileWords {
  readonly valueTypes: Readonly<Record<ValueType, string>>;
  readonly or: string;
  readonly yamlFaults: Readonly<Record<YamlFault, string>>;
  /** Whole sentences; they receive the system's own code. */
  readonly fileFaults: Readonly<Record<FileFault, (code: string) => string>>;
  /** Whole sentences about why a history can’t be continued, where no file system says so. */
  readonly historyFaults: Readonly<Record<HistoryFault, string>>;
  readonly expectedAnswers: Readonly<Record<AnswerKind, (options: string) => string>>;
  /** As people type them, where that differs from how a file has them. */
  readonly typedAnswers: Readonly<Record<'number' | 'coverage' | 'date', string>>;
}

export const fileWords: FileWords = {
  valueTypes: {
    text: 'text',
    number: 'a number',
    boolean: 'true or false',
    list: 'a list',
    map: 'a map of keys',
    nothing: 'empty',
  },
  or: ' or ',
  yamlFaults: {
    tab: 'a line is indented with a tab. Use spaces.',
    indent: 'the indentation does not fit the lines around it.',
    unclosed: 'a quote or bracket is not closed, or a comma is missing.',
    colon: 'a second colon stands in one line. Put the text in quotes.',
    quotes: 'the text begins with a character that has a meaning in YAML. Put it in quotes.',
    escape:
      'a backslash in double quotes is followed by a character that it cannot stand before. Write \\\\ for a backslash.',
    key: 'a key is missing, too long or not a plain text.',
    'several-documents': 'a line “---” begins a second document. Keep one document a file.',
    tag: 'types marked with “!” are not accepted. Write the plain value.',
    'too-deep': 'lists and maps are nested too deeply.',
    other: 'something here is not expected. Look at the line and the one before it.',
  },
  fileFaults: {
    'no-permission': () => 'the system refuses access. Allow it there, or choose another place.',
    'read-only': () => 'it is marked as read-only. Remove that mark, or choose another place.',
    'read-only-disk': () => 'the disk can only be read. Choose another place.',
    'not-a-file': () => 'it is a device or a pipe. Give a file.',
    'not-a-folder': () => 'a file stands where a folder is needed. Choose another place.',
    'invalid-name': () => 'the system does not accept the name. Choose a shorter or plainer one.',
    'link-circle': () => 'its links lead in a circle. Give the file itself.',
    link: () =>
      'it is a link, and here only plain files are read and written. Delete the link, or put the file itself in its place.',
    'link-outside': () =>
      'it is a link that leads out of the folder that was given. Give the file itself, or put a copy of it in the folder.',
    'reserved-name': () =>
      'on Windows such a name is a device, or loses the dot or blank at its end. Choose another name.',
    'forbidden-letters': () => 'on Windows no name may hold \\ : * ? " < > |. Choose another name.',
    'too-many-open': () => 'too many files are open. Close other programs and try again.',
    device: () => 'the disk or the network reports a fault. Check the connection, or choose another disk.',
    other: (code) => `the system answers ${code}. Check the disk, or choose another place.`,
  },
  historyFaults: {
    'disk-full': 'the disk is full. Free some space.',
    'too-large': 'it has become too large. Put it away under another name.',
    'not-utf8': 'it is no text. Put it away under another name.',
    'file-is-folder': 'there is a folder of that name. Move it away.',
    'file-open-elsewhere': 'it is open in another program. Close it there.',
  },
  expectedAnswers: {
    judgement: (options) => `one of ${options}`,
    choice: (options) => `one of ${options}`,
    checks: (options) => `a list of some of ${options}, each once, or an empty list`,
    number: () => 'a number, or none where it was never measured',
    coverage: () => '{ needed: 2, present: 1 } (on the command line 1/2), or rows of these, with numbers from 0 up',
    date: () => 'a day such as 2025-06-30, or never',
    text: () => 'text',
  },
  typedAnswers: {
    number: 'a number such as 1234.5, or none where it was never measured',
    coverage: 'present/needed, such as 1/2 (only present where the checklist says what is needed)',
    date: 'a day such as 30/6/2025 or 2025-06-30, or never',
  },
};

/** “text or a list”: the accepted types. */
export function valueTypesIn(words: FileWords, types: readonly ValueType[]): string {
  return types.map((type) => words.valueTypes[type]).join(words.or);
}

/** The answers that a criterion accepts. */
export function expectedAnswerIn(words: FileWords, { kind, options, named, isTyped }: ExpectedAnswer): string {
  if (isTyped && (kind === 'number' || kind === 'coverage' || kind === 'date')) return words.typedAnswers[kind];
  return words.expectedAnswers[kind]((named ?? options).join(', '));
}

/** Why a history can't be continued, as a whole sentence. */
export function historyFaultIn(words: FileWords, fault: FileFault | HistoryFault, code: string | null): string {
  return isHistoryFault(words, fault) ? words.historyFaults[fault] : words.fileFaults[fault](code ?? '');
}

function isHistoryFault(words: FileWords, fault: FileFault | HistoryFault): fault is HistoryFault {
  return Object.hasOwn(words.historyFaults, fault);
}
