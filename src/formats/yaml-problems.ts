import type { ErrorCode, LineCounter, YAMLError } from 'yaml';
import { type Problem, problem, type YamlFault } from '../domain/problem.ts';
import type { Composed } from './compose-yaml.ts';

export const tooDeep: { readonly fault: YamlFault } = { fault: 'too-deep' };

/** So many tell enough about a file that is no YAML at all. */
const mostFaults = 100;

/** What the YAML library found wrong, warnings too; of several faults on one line the first, which the others follow from. */
export function syntaxProblems({ document, second }: Composed, file: string, lines: LineCounter): readonly Problem[] {
  const faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  const byLine = new Map<number, Problem>();
  for (const fault of faults) {
    const { line } = lines.linePos(fault.pos[0]);
    if (byLine.size === mostFaults) break;
    if (!byLine.has(line)) byLine.set(line, syntaxProblem(fault, file, lines));
  }
  return second === null ? [...byLine.values()] : [...byLine.values(), secondDocument(second, file, lines)];
}

function secondDocument(offset: number, file: string, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(offset);
  return problem('yaml-syntax', { fault: 'several-documents' }, { file, line, column: col });
}

function syntaxProblem(error: YAMLError, file: string, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const place = { file, line, column: col };
  const isAlias = error.code === 'BAD_ALIAS' || error.code === 'ALIAS_PROPS' || error.code === 'MULTIPLE_ANCHORS';
  return isAlias ? problem('yaml-alias', {}, place) : problem('yaml-syntax', { fault: faultOf(error) }, place);
}

/** A bracket that is not closed shows in that the next line does not belong inside it. */
function faultOf({ code, message }: YAMLError): YamlFault {
  const isOpenBracket = code === 'BAD_INDENT' && message.startsWith('Flow');
  return isOpenBracket ? 'unclosed' : (faults[code] ?? 'other');
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
  MULTIPLE_TAGS: 'tag',
  NON_STRING_KEY: 'key',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
};
