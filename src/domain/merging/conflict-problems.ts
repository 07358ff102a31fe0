import { type Problem, problem } from '../problem/problem.ts';
import type { MergeConflict } from './merge-decision.ts';
import type { MergeInput } from './merge-input.ts';
import { namedCells } from './named-cells.ts';

/** Conflicts as problems, each placed at one file and naming the other. */
export function conflictProblems(conflicts: readonly MergeConflict[]): readonly Problem[] {
  return conflicts.flatMap(problemsOf);
}

function problemsOf(conflict: MergeConflict): readonly Problem[] {
  switch (conflict.kind) {
    case 'edited':
      return conflict.inputs.map((input) => {
        const cells = namedCells(input.edited?.cells ?? []);
        return problem('conflict-edited', { facility: input.facility, cells }, { file: input.file });
      });
    case 'revision':
      return besideFirst(conflict.inputs, 'conflict-revision');
    case 'audits':
      return besideFirst(conflict.inputs, 'conflict-audits');
    case 'checklist':
      return conflict.inputs.map(({ facility, file }) => {
        const other = `${conflict.reference.checklist.id}, ${conflict.reference.file}`;
        return problem('conflict-checklist', { facility, other }, { file });
      });
    case 'sections':
      return conflict.inputs.map(({ facility, file }) =>
        problem('conflict-sections', { facility, other: conflict.reference.file }, { file }),
      );
  }
}

function besideFirst(
  [first, ...others]: readonly MergeInput[],
  code: 'conflict-revision' | 'conflict-audits',
): readonly Problem[] {
  if (first === undefined) return [];
  return others.map(({ facility, round, file }) => problem(code, { facility, round, other: first.file }, { file }));
}
