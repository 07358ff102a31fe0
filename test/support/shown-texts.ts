import { readParts } from './zip-parts.ts';

/** A sheet that people see, with the texts of its cells, headers and footers. */
export interface ShownSheet {
  readonly name: string;
  readonly texts: readonly string[];
}

/** What a workbook shows, sheet by sheet, without those that carry data. */
export function shownTexts(workbook: Uint8Array): readonly ShownSheet[] {
  const parts = readParts(workbook);
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) =>
    textIn(si),
  );
  const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet ([^>]*)\/>/g)];
  return sheets.flatMap(([, attributes = ''], index) => {
    const name = plain(/name="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (/state="(?:very)?hidden"/i.test(attributes)) return [];
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '';
    const cells = [...xml.matchAll(/<c [^>]*t="(s|str|inlineStr)"[^>]*>(.*?)<\/c>/gs)].map(([, type, inside = '']) => {
      if (type === 'inlineStr') return textIn(inside);
      const value = plain(/<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? '');
      return type === 's' ? (shared[Number(value)] ?? '') : value;
    });
    const edges = [...xml.matchAll(/<(?:odd|first)(?:Header|Footer)>(.*?)<\//gs)].map(([, text = '']) => plain(text));
    return [{ name, texts: [...cells, ...edges] }];
  });
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join('');
}

function plain(xml: string): string {
  return xml
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
