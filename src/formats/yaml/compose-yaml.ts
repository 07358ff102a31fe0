import { Composer, type CST, type Document, Lexer, type LineCounter, Parser } from 'yaml';
import { depthLimit, keyLimit } from './limits.ts';

export interface Composed {
  readonly document: Document.Parsed;
  /** Where a second document begins in the same text; null: nowhere. */
  readonly second: number | null;
  /** True where a map had too many keys to be read on: what came after is not in the document. */
  readonly isCut: boolean;
}

/**
 * As the library's parseDocument, but null for a text nested too deeply: the library would go down it by recursion and end the
 * process. Equal keys are looked for by plainValue, because the library takes the square of their number for it.
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

/** Lists and maps open at once; what is a little deeper than allowed is left to plainValue, which knows its place. */
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
      isCut = hasTooManyKeys(parser.stack.at(-1));
      if (isCut) break;
    }
    yield* parser.end();
  }
  return { all, isTooDeep: () => isTooDeep, isCut: () => isCut };
}

/** Comments count among a map's items too. What is a little larger than allowed is left to plainValue, which knows its place. */
const itemLimit = 2 * keyLimit;

function hasTooManyKeys(token: CST.Token | undefined): boolean {
  if (token?.type === 'block-map') return token.items.length > itemLimit;
  return token?.type === 'flow-collection' && token.start.source === '{' && token.items.length > itemLimit;
}
