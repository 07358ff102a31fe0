import { Composer, type CST, type Document, Lexer, type LineCounter, Parser } from 'yaml';
import { depthLimit, keyLimit, listLimit } from './limits.ts';

export interface Composed {
  readonly document: Document.Parsed;
  /** Offset of a second document in the same text; null: none. */
  readonly second: number | null;
  /** True if a map or list had too many entries and reading stopped: the rest is not in the document. */
  readonly isCut: boolean;
}

/**
 * Like the library's parseDocument, but returns null for a text nested too deeply, on which the library's recursion would end the process.
 * plainValue looks for equal keys, because the library's time for that is quadratic.
 */
export function composeYaml(text: string, lines: LineCounter): Composed | null {
  const tokens = boundedTokens(text, lines);
  const composer = new Composer({ lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const documents = composer.compose(tokens.all(), true, text.length);
  const document = documents.next().value;
  const second = documents.next().value;
  if (!document || tokens.isTooDeep()) return null;
  return { document, second: second ? second.range[0] : null, isCut: tokens.isCut() };
}

/** Maximum of lists and maps open at once; plainValue, which knows the place, reports what is only slightly too deep. */
const openLimit = 4 * depthLimit;

function boundedTokens(text: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine);
  let isTooDeep = false;
  let isCut = false;

  function* all() {
    lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length > openLimit) {
        isTooDeep = true;
        return;
      }
      isCut = hasTooMany(parser.stack.at(-1));
      if (isCut) break;
    }
    yield* parser.end();
  }
  return { all, isTooDeep: () => isTooDeep, isCut: () => isCut };
}

/** Comments count as items too; plainValue, which knows the place, reports what is only slightly too large. */
const mostKeys = 2 * keyLimit;
const mostItems = 2 * listLimit;

function hasTooMany(token: CST.Token | undefined): boolean {
  if (token?.type === 'block-map') return token.items.length > mostKeys;
  if (token?.type === 'block-seq') return token.items.length > mostItems;
  return token?.type === 'flow-collection' && token.items.length > (token.start.source === '{' ? mostKeys : mostItems);
}
