import { isCounts, isOptionList } from '../../domain/answer-kinds/answer-kind-rules.ts';
import { neededOf, presentOf } from '../../domain/answer-kinds/coverage.ts';
import type { Answer, CoverageRow, GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { formText } from '../../domain/form/form-text.ts';
import { toNumber } from '../../domain/values/rational.ts';
import { kindCells } from './kind-cells.ts';

/** Cell values of a criterion's row for an existing answer. */
export interface GivenCells {
  /** Id of the chosen answer; null: none. */
  readonly choice: string | null;
  /** A free text. */
  readonly text: string | null;
  readonly value: number | null;
  readonly day: string | null;
  readonly needed: number | null;
  /** Ids of the checked options; null: not answered. */
  readonly checked: readonly string[] | null;
}

const nothing: GivenCells = { choice: null, text: null, value: null, day: null, needed: null, checked: null };

export function givenCells(criterion: Criterion, answer: Answer | null): GivenCells {
  if (answer === null) return nothing;
  if (answer.is !== 'given') return { ...nothing, choice: answer.is };
  return { ...nothing, ...valueCells(criterion, answer.value) };
}

function valueCells({ kind }: Criterion, value: GivenValue): Partial<GivenCells> {
  if (isOptionList(value)) return { checked: value };
  if (isCounts(value)) {
    const needed = neededOf(value);
    return { value: toNumber(presentOf(value)), needed: needed === null ? null : toNumber(needed) };
  }
  if (typeof value === 'number') return { value };
  const { answer, beside, special } = kindCells[kind];
  if (answer === 'words') return { text: formText(value) };
  return beside === 'day' && value !== special ? { day: value } : { choice: value };
}

/** The rows of a coverage answer by department; one that was given as a whole is one row. */
export function departmentRows(answer: Answer | null, wholeLabel: string): readonly CoverageRow[] {
  if (answer?.is !== 'given' || !isCounts(answer.value)) return [];
  const { value } = answer;
  if ('rows' in value) return value.rows;
  return [{ label: wholeLabel, needed: value.needed, present: value.present }];
}
