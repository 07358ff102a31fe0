import type { ReadCell, ReadRow, ReadSheet } from './read-sheet.ts';

/** The records of a CSV text as rows of a sheet: `,`, `;` or tab between fields, double quotes around those that hold one. */
export function readCsv(text: string): ReadSheet {
  const plain = text.replace(/^\ufeff/, '');
  const stated = /^sep=(.)\r?\n/i.exec(plain);
  const body = stated === null ? plain : plain.slice(stated[0].length);
  const separator = stated?.[1] ?? usualSeparator(body);
  // The line that states the separator is a row of the file too.
  const first = stated === null ? 1 : 2;
  return {
    name: '',
    visible: true,
    rows: [...records(body, separator)].map((fields, index) => rowOf(fields, first + index)),
  };
}

/** The one that stands most often in the first line outside quotes. */
function usualSeparator(text: string): string {
  const line = (/^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((each) => ({ each, count: line.split(each).length }));
  return counted.reduce((most, other) => (other.count > most.count ? other : most)).each;
}

function* records(text: string, separator: string): Generator<readonly string[]> {
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, next } = fieldAt(text, at, separator);
    fields.push(field);
    if (text[next] === separator) {
      at = next + 1;
      // A separator at the very end still opens one more field.
      if (at === text.length) fields.push('');
      continue;
    }
    yield fields;
    fields = [];
    at = text.startsWith('\r\n', next) ? next + 2 : next + 1;
  }
  if (fields.length > 0) yield fields;
}

/** A field and where it ends. Quotes that never close run to the end of the text. */
function fieldAt(text: string, start: number, separator: string): { readonly field: string; readonly next: number } {
  if (text[start] === '"') {
    let [field, at] = ['', start + 1];
    for (; at < text.length; at += 1) {
      if (text[at] !== '"') field += text[at];
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else break;
    }
    const next = endOfField(text, Math.min(at + 1, text.length), separator);
    return { field: field + text.slice(at + 1, next), next };
  }
  const next = endOfField(text, start, separator);
  return { field: text.slice(start, next), next };
}

function endOfField(text: string, start: number, separator: string): number {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === separator || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

function rowOf(fields: readonly string[], row: number): ReadRow {
  const cells = fields.flatMap((field, index): readonly (readonly [number, ReadCell])[] =>
    field === '' ? [] : [[index + 1, { value: withoutGuard(field), formula: null, isDate: false }]],
  );
  return { row, cells: new Map(cells) };
}

/** Our own CSV puts an apostrophe before what would be a formula. */
function withoutGuard(field: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(field) ? field.slice(1) : field;
}
