import type { MergeDecisions } from '../../domain/merging/merge-decision.ts';
import type { Outcome } from '../../domain/problem/problem.ts';
import { type DecisionsShape, decisionsSchema } from '../schemas/decisions-schema.ts';
import { formats } from '../shape/format-line.ts';
import { members } from '../shape/members.ts';
import { readWhole } from '../shape/read-whole.ts';
import { restored } from '../shape/restored.ts';
import { documentYaml } from '../yaml/document-yaml.ts';
import { decisionsLimit } from '../yaml/limits.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** Decisions of earlier merges, or everything wrong with their file. */
export function parseDecisions(text: string, path: string): Outcome<MergeDecisions> {
  return readWhole(readYaml(text, path, decisionsLimit), 'decisions', decisionsSchema(), decisionsOf);
}

/** The text of a file of decisions. */
export function serializeDecisions({ choices, edits }: MergeDecisions): string {
  const written = {
    format: formats.decisions,
    ...members({
      conflicts: choices.map((choice) => members({ ...choice, between: [...choice.between] })),
      edits: edits.map((edit) => members({ ...edit })),
    }),
  };
  return documentYaml(restored(written, undefined));
}

function decisionsOf({ conflicts, edits }: DecisionsShape): MergeDecisions {
  return {
    choices: (conflicts ?? []).map(({ facility, round, between, chosen, by, at, reason }) => {
      return { facility, round, between, chosen, by: by ?? null, at: at ?? null, reason: reason ?? null };
    }),
    edits: (edits ?? []).map(({ facility, workbook, counts, by, at, reason }) => {
      return { facility, workbook, counts, by: by ?? null, at: at ?? null, reason: reason ?? null };
    }),
  };
}
