import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A regular expression as it stands in a file of src. */
export interface Written {
  readonly file: string;
  readonly text: string;
  readonly pattern: RegExp;
}

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Every literal regular expression of src. */
export function regularExpressions(): readonly Written[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => inFile(name.replaceAll('\\', '/')));
}

function inFile(file: string): readonly Written[] {
  const found: Written[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ file, text: node.text, pattern });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.ESNext));
  return found;
}
