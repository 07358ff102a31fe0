import type { ErrorCode, LineCounter, YAMLError } from 'yaml';
import type { YamlFault } from '../../domain/problem/fault.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import type { Composed } from './compose-yaml.ts';

export const tooDeep: { readonly fault: YamlFault } = { fault: 'too-deep' };

/** Enough faults to describe a file that is not YAML at all. */
const mostFaults = 100;

/**
 * Faults and warnings from the YAML library. Reports the first of several on a line, and nothing after one that breaks the structure, since
 * later ones mostly follow from it.
 */
export function syntaxProblems({ document, second }: Composed, file: string, lines: LineCounter): readonly Problem[] {
  const faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  const byLine = new Map<number, Problem>();
  for (const fault of faults) {
    const { line } = lines.linePos(fault.pos[0]);
    if (!byLine.has(line)) byLine.set(line, syntaxProblem(fault, file, lines));
    if (!leavesStructure.has(fault.code)) return [...byLine.values()];
    if (byLine.size === mostFaults) break;
  }
  return second === null ? [...byLine.values()] : [...byLine.values(), secondDocument(second, file, lines)];
}

/** Faults of a single value or key, after which the rest is read as intended. */
const leavesStructure: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DQ_ESCAPE',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'KEY_OVER_1024_CHARS',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'TAG_RESOLVE_FAILED',
]);

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

/**
 * An unclosed bracket appears as a next line that does not belong inside it; a line moved to the left appears as something that is not an
 * item.
 */
function faultOf({ code, message }: YAMLError): YamlFault {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'unclosed';
  if (code === 'MISSING_CHAR' && message.startsWith('Sequence item')) return 'indent';
  if (code === 'MISSING_CHAR' && message.startsWith('Implicit map key')) return 'key';
  return faults[code] ?? 'other';
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
