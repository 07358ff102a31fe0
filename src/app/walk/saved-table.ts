import type { CoverageRow } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { clearAnswer, type Recording, recordAnswer } from '../../domain/visit/record-response.ts';
import { waitingNote } from './waiting-notes.ts';
import { recordingOf, saveChange, type Walk } from './walk.ts';

/** A table that is being typed: every state of it is saved as one answer. */
export interface Table {
  readonly rows: () => readonly CoverageRow[];
  /** Changes nothing if a reason is needed and not given. */
  readonly save: (rows: readonly CoverageRow[]) => Promise<void>;
}

export function openTable(walk: Walk, criterion: Criterion, begun: readonly CoverageRow[]): Table {
  const before = walk.session.audit();
  let rows = begun;
  let isSaved = false;
  let recording: Recording | null = null;

  return {
    rows: () => rows,
    // The whole table is taken back at once.
    save: async (changed) => {
      recording ??= await recordingOf(walk, criterion);
      if (recording === null) return;
      const known = { ...recording, at: walk.tools.surroundings.now() };
      const { signed, revision } = walk.session.audit();
      // Always from the state before: the answer that the table replaces is noted as taken out once, and no half of the table is.
      const from = { ...before, signed, revision };
      const note = waitingNote(walk, criterion);
      const table =
        changed.length === 0
          ? clearAnswer(from, known)
          : recordAnswer(from, known, { is: 'given', value: { rows: changed } }, note);
      await saveChange(walk, () => table, known.changed, { continuesLast: isSaved });
      isSaved = true;
      rows = changed;
    },
  };
}
