import { holding, noContent, once } from '../xml/element-rules.ts';
import { readXml } from '../xml/read-xml.ts';
import { knownNamespaces } from '../xml/xml-text.ts';

/** Built-in number formats that show a date, the ones of East Asian versions included. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

const elements = holding({
  styleSheet: once(
    holding({ numFmts: once(holding({ numFmt: noContent })), cellXfs: once(holding({ xf: noContent })) }),
  ),
});

/** Numbers of the cell styles (`s` of a cell) whose format shows a day. */
export function readDateStyles(bytes: Uint8Array): ReadonlySet<number> {
  const dateFormats = new Set(BUILT_IN);
  const styles = new Set<number>();
  let index = 0;
  readXml(
    bytes,
    { namespaces: knownNamespaces.main, elements },
    {
      open: (name, attributes) => {
        if (name === 'numFmt' && showsDay(attributes['formatCode'] ?? ''))
          dateFormats.add(Number(attributes['numFmtId']));
        if (name !== 'xf') return;
        if (dateFormats.has(Number(attributes['numFmtId'] ?? 0))) styles.add(index);
        index += 1;
      },
    },
  );
  return styles;
}

/** A format shows a day when it has a day or a year outside quotes, brackets and escapes: `m` and `s` alone are times. */
function showsDay(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[dy]/i.test(codes) && !/general/i.test(codes);
}
