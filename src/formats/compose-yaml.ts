import { Composer, type Document, Lexer, type LineCounter, Parser } from 'yaml';
import { depthLimit } from './limits.ts';

export interface Composed {
  readonly document: Document.Parsed;
  /** Where a second document begins in the same text; null: nowhere. */
  readonly second: number | null;
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
  return { document, second: second ? second.range[0] : null };
}

/** Lists and maps open at once; what is a little deeper than allowed is left to plainValue, which knows its place. */
const openLimit = 4 * depthLimit;

function boundedTokens(text: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine);
  let isTooDeep = false;

  function* all() {
    lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length <= openLimit) continue;
      isTooDeep = true;
      return;
    }
    yield* parser.end();
  }
  return { all, isTooDeep: () => isTooDeep };
}
