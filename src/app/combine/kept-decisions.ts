import { historyLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import type { Decide } from './combine-parts.ts';
import type { ConflictView } from './conflict-view.ts';

/** Decisions between parts that outlive a run that was stopped. */
export interface KeptDecisions {
  /** Takes what was decided before, and keeps what is decided now. */
  readonly decide: Decide;
  /** How many are kept. */
  readonly count: () => number;
  /** Once they stand in the audit they are needed no longer. */
  readonly forget: () => Promise<void>;
}

interface KeptDecision {
  /** The conflict with all that was said: a part that changed since is asked about anew. */
  readonly of: string;
  readonly option: number;
  readonly reason: string | null;
}

/** Keeps them in a hidden file beside the output, readable by those who can read the parts. @throws AuditError as Files.readOwnText. */
export async function keepingDecisions(
  { files }: Tools,
  output: string,
  parts: readonly string[],
  ask: Decide,
): Promise<KeptDecisions> {
  const path = files.join(files.dirname(output), `.${files.basename(output)}.decisions`);
  const known = new Map(
    decisionsIn((await files.readOwnText(path, historyLimit)) ?? '').map((each) => [each.of, each]),
  );
  return {
    decide: async (view) => {
      const of = nameOf(view);
      const before = known.get(of);
      if (before !== undefined) return before;
      const decision = await ask(view);
      if (decision === null) return null;
      await files.appendLine(path, JSON.stringify({ of, ...decision } satisfies KeptDecision), parts);
      known.set(of, { of, ...decision });
      return decision;
    },
    count: () => known.size,
    forget: () => files.remove(path),
  };
}

function nameOf({ subject, options }: ConflictView): string {
  return JSON.stringify([subject, ...options]);
}

/** A line that a power cut tore is left out. */
function decisionsIn(text: string): readonly KeptDecision[] {
  return text.split('\n').flatMap((line) => {
    const found = jsonOrNull(line);
    if (typeof found !== 'object' || found === null) return [];
    const { of, option, reason = null } = found as Partial<KeptDecision>;
    return typeof of === 'string' && typeof option === 'number' ? [{ of, option, reason }] : [];
  });
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Torn, or not ours.
    return null;
  }
}
