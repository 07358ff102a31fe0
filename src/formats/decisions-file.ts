import type { Outcome } from '../domain/problem.ts';
import type { MergeDecisions } from '../domain/province/merge-decision.ts';
import { documentYaml } from './document-yaml.ts';
import { formats } from './format-line.ts';
import { decisionsLimit } from './limits.ts';
import { members } from './members.ts';
import { restored } from './restored.ts';
import { type DecisionsShape, decisionsSchema } from './schemas/decisions-schema.ts';
import { readWhole } from './whole-file.ts';
import { readYaml } from './yaml-source.ts';

/** What was decided in earlier merges, or all that is wrong with the file that says so. */
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
