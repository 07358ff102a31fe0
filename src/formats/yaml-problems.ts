import type { Document, ErrorCode, LineCounter, YAMLError } from 'yaml';
import { type Problem, problem, type YamlFault } from '../domain/problem.ts';

export const tooDeep: { readonly fault: YamlFault } = { fault: 'too-deep' };

/** What the YAML library found wrong, warnings too; of several faults on one line the first, which the others follow from. */
export function syntaxProblems(document: Document.Parsed, file: string, lines: LineCounter): readonly Problem[] {
  const problems = [...document.errors, ...document.warnings]
    .sort((a, b) => a.pos[0] - b.pos[0])
    .map((error) => syntaxProblem(error, file, lines));
  return problems.filter((each, index) => problems.findIndex(({ line }) => line === each.line) === index);
}

function syntaxProblem(error: YAMLError, file: string, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const place = { file, line, column: col };
  const isAlias = error.code === 'BAD_ALIAS' || error.code === 'ALIAS_PROPS' || error.code === 'MULTIPLE_ANCHORS';
  return isAlias
    ? problem('yaml-alias', {}, place)
    : problem('yaml-syntax', { fault: faults[error.code] ?? 'other' }, place);
}

const faults: Readonly<Partial<Record<ErrorCode, YamlFault>>> = {
  BAD_COLLECTION_TYPE: 'tag',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'quotes',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'unclosed',
  KEY_OVER_1024_CHARS: 'key',
  MISSING_CHAR: 'unclosed',
  MULTILINE_IMPLICIT_KEY: 'key',
  MULTIPLE_DOCS: 'several-documents',
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'key',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
};
