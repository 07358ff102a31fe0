import { readParts, zipOf } from '../../test/support/zip-parts.ts';
import type { Seeded } from './seeded.ts';

/** How the bytes of a kind of file are built: what is mutated besides single bytes. */
export type Structure = 'text' | 'zip';

/** The bytes with one to four changes; what was changed follows from the choices alone. */
export function mutated(bytes: Uint8Array, structure: Structure, choices: Seeded): Uint8Array {
  if (choices.below(6) === 0) return withBytesChanged(bytes, choices);
  return structure === 'zip' ? withZipChanged(bytes, choices) : encoded(textChanged(decoded(bytes), choices));
}

const encoded = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function withBytesChanged(bytes: Uint8Array, choices: Seeded): Uint8Array {
  const changed = Uint8Array.from(bytes);
  switch (choices.below(4)) {
    case 0:
      return changed.slice(0, choices.below(bytes.length));
    case 1: {
      const from = choices.below(bytes.length);
      return changed.copyWithin(from, choices.below(bytes.length), choices.below(bytes.length));
    }
    case 2:
      return Uint8Array.from([...changed, ...changed.slice(choices.below(bytes.length))]);
    default:
      for (let count = choices.below(4); count >= 0; count -= 1) {
        changed[choices.below(bytes.length)] = choices.below(256);
      }
      return changed;
  }
}

function withZipChanged(bytes: Uint8Array, choices: Seeded): Uint8Array {
  if (choices.below(4) === 0) return withRecordChanged(bytes, choices);
  const parts = [...readParts(bytes)];
  const at = choices.below(parts.length);
  const [name, text] = parts[at] ?? ['', ''];
  switch (choices.below(8)) {
    case 0:
      return zipOf(parts.filter((_part, index) => index !== at));
    case 1:
      return zipOf([...parts, [choices.pick(HOSTILE_NAMES), text]]);
    case 2:
      return zipOf([...parts, [name, textChanged(text, choices)]]);
    case 3:
      return zipOf(parts.map(([own, content], index) => [own, index === at ? choices.pick(parts)[1] : content]));
    default:
      return zipOf(parts.map(([own, content], index) => [own, index === at ? textChanged(content, choices) : content]));
  }
}

const HOSTILE_NAMES = [
  '../../out.xml',
  'C:\\out.xml',
  '/out.xml',
  'a\u001b[2Jb',
  'con',
  '',
  'xl/workbook.xml',
  '__proto__',
];

/** One field of the directory's records: sizes, names, offsets, methods and flags that lie. */
function withRecordChanged(bytes: Uint8Array, choices: Seeded): Uint8Array {
  const changed = Buffer.from(bytes);
  const starts: number[] = [];
  for (const mark of ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006']) {
    for (let at = changed.indexOf(mark, 0, 'latin1'); at !== -1; at = changed.indexOf(mark, at + 1, 'latin1'))
      starts.push(at);
  }
  const at = choices.pick(starts) + 4 + 2 * choices.below(20);
  if (at + 2 <= changed.length)
    changed.writeUInt16LE(choices.pick([0, 1, 8, 99, 0x7fff, 0xffff, choices.below(0x10000)]), at);
  return changed;
}

/** What breaks readers: other types, bounds of numbers, words of the language, marks that move text, unclosed quotes. */
const HOSTILE_VALUES = [
  ...[
    'null',
    '~',
    'true',
    '[]',
    '{}',
    '""',
    '-1',
    '0',
    '1e999',
    '-0',
    '.nan',
    '9007199254740993',
    '0x7fffffff',
    '1_000',
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    '*alias',
    '&anchor',
    '!!js/function',
    '<<: {}',
    '- - - -',
    '? :',
    '|',
    '>',
  ],
  ...[
    '\u001b]52;c;ZXZpbA==\u0007',
    '\u202egnp.exe',
    '\u0000',
    '\ufeff',
    '\ud800',
    '=cmd|x!A1',
    '<!DOCTYPE a>',
    '&a;',
    ']]>',
    '"',
    "'",
  ],
  ...[
    '2025-13-45',
    '2025-02-29',
    '0000-00-00',
    '../../etc/passwd',
    'A'.repeat(5000),
    '('.repeat(800),
    '[{'.repeat(400),
    'á\u0316'.repeat(900),
  ],
];

function textChanged(text: string, choices: Seeded): string {
  let changed = text;
  for (let count = choices.below(3); count >= 0; count -= 1) changed = onceChanged(changed, choices);
  return changed;
}

function onceChanged(text: string, choices: Seeded): string {
  const lines = text.split(/(?<=[\n>])/);
  const at = choices.below(lines.length);
  const line = lines[at] ?? '';
  const replaced = (by: readonly string[]) => [...lines.slice(0, at), ...by, ...lines.slice(at + 1)].join('');
  switch (choices.below(8)) {
    case 0:
      return replaced([]);
    case 1:
      return replaced([line, line]);
    case 2:
      return replaced([choices.pick(lines), line]);
    case 3:
      return replaced([`  ${line}`]);
    case 4:
      return replaced([
        line.replace(/[:,;=] ?\S.*/s, (found) => `${found.slice(0, 1)} ${choices.pick(HOSTILE_VALUES)}\n`),
      ]);
    case 5:
      return replaced([wordChanged(line, choices)]);
    case 6:
      return replaced([line, choices.pick(HOSTILE_VALUES), '\n']);
    default: {
      const from = choices.below(text.length);
      return text.slice(0, from) + choices.pick(HOSTILE_VALUES) + text.slice(from + choices.below(6));
    }
  }
}

function wordChanged(line: string, choices: Seeded): string {
  const words = line.split(/\b/);
  words[choices.below(words.length)] = choices.pick(HOSTILE_VALUES);
  return words.join('');
}
