import type { NumberShown } from '../../domain/values/number-shown.ts';
import { holding, noContent, once } from '../../office/xml/element-rules.ts';
import { readXml } from '../../office/xml/read-xml.ts';
import { knownNamespaces } from '../../office/xml/xml-text.ts';

const plain: NumberShown = { as: 'number', digits: 1, scale: 1, before: '', after: '' };
const day: NumberShown = { ...plain, as: 'day' };

/** Built-in number formats that show more than digits, the days of East Asian versions included. */
const BUILT_IN: ReadonlyMap<number, NumberShown> = new Map([
  ...[14, 15, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, day] as const),
  ...[16, 17].map((id) => [id, { ...plain, as: 'day-in-part' }] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, { ...plain, as: 'time' }] as const),
  ...[9, 10].map((id) => [id, { ...plain, as: 'percent' }] as const),
]);

const elements = holding({
  styleSheet: once(
    holding({ numFmts: once(holding({ numFmt: noContent })), cellXfs: once(holding({ xf: noContent })) }),
  ),
});

/** How cells of a style (`s` of a cell) show their numbers; none for those that show the bare number. */
export function readCellFormats(bytes: Uint8Array): ReadonlyMap<number, NumberShown> {
  const formats = new Map(BUILT_IN);
  const styles = new Map<number, NumberShown>();
  let index = 0;
  readXml(
    bytes,
    { namespaces: knownNamespaces.main, elements },
    {
      open: (name, attributes) => {
        if (name === 'numFmt') {
          const shown = shownBy(attributes['formatCode'] ?? '');
          if (shown !== null) formats.set(Number(attributes['numFmtId']), shown);
        }
        if (name !== 'xf') return;
        const shown = formats.get(Number(attributes['numFmtId'] ?? 0));
        if (shown !== undefined) styles.set(index, shown);
        index += 1;
      },
    },
  );
  return styles;
}

/** Programs take no longer one. */
const LONGEST = 255;

/** What a number format adds to a positive number; null: nothing that matters. */
function shownBy(format: string): NumberShown | null {
  const { codes, before, after } = firstSection(format.slice(0, LONGEST));
  if (/general|@/i.test(codes)) return worded({ ...plain, before, after });
  if (/[dy]/i.test(codes))
    return /d/i.test(codes) && /y/i.test(codes) && /m/i.test(codes) ? day : { ...day, as: 'day-in-part' };
  if (/mmm/i.test(codes)) return { ...plain, as: 'day-in-part' };
  if (/[hs]/i.test(codes.replace(/e[+-]/gi, ''))) return { ...plain, as: 'time' };
  if (codes.includes('%')) return { ...plain, as: 'percent' };
  const whole = /^[^.]*/.exec(codes.replace(/[^0#?.,]/g, ''))?.[0] ?? '';
  const outOfSight = /,*$/.exec(/[0#?,.]*[0#?](,*)/.exec(codes)?.[0] ?? '')?.[0].length ?? 0;
  const digits = whole.match(/0/g)?.length ?? 0;
  return worded({ ...plain, digits: Math.max(1, digits), scale: 1_000 ** outOfSight, before, after });
}

function worded(shown: NumberShown): NumberShown | null {
  const says = (text: string) => /[\p{L}\p{N}\p{Sc}]/u.test(text);
  const isBare = shown.digits < 2 && shown.scale === 1 && !says(shown.before) && !says(shown.after);
  return isBare ? null : shown;
}

/** Of the part for positive numbers: its codes, and the words that stand before and behind the digits. */
function firstSection(format: string): { readonly codes: string; readonly before: string; readonly after: string } {
  let [codes, before, after] = ['', '', ''];
  for (const [token] of format.matchAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|./gs)) {
    if (token === ';') break;
    const words = wordsOf(token);
    if (words === null) codes += elapsed(token);
    else if (/[0#?@]|general/i.test(codes)) after += words;
    else before += words;
  }
  return { codes, before, after };
}

/** What a token puts beside the number; null: it is a code. */
function wordsOf(token: string): string | null {
  if (token.length > 1 && token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('[$')) return token.slice(2, -1).replace(/-[^-]*$/, '');
  if (token.length > 1 && /^[_*]/.test(token)) return ' ';
  return /^[ $€₫£¥]$/.test(token) ? token : null;
}

/** `[h]` counts hours; colours, languages and conditions in brackets say nothing here. */
function elapsed(token: string): string {
  if (!token.startsWith('[')) return token;
  return /^\[[hms]+\]$/i.test(token) ? token.slice(1, -1) : '';
}
