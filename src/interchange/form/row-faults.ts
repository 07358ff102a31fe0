import { type Problem, problem } from '../../domain/problem/problem.ts';
import type { FormColumn } from '../../report/form/form-key.ts';
import { faultAt } from '../tables/row-reader.ts';
import { type CodedRow, placeOf } from './form-tables.ts';

/**
 * Cells of a row that nobody can read, or that are one with a cell of the row above. `kind`: a program that made a day of a
 * text has changed what was typed, but of a day it has not.
 */
export function rowFaults(row: CodedRow, columns: readonly FormColumn[], kind: 'day' | 'other'): readonly Problem[] {
  return columns.flatMap((column) => {
    const place = placeOf(row, column);
    if (row.isShared(column)) return [problem('cell-merged', {}, place)];
    const fault = faultAt(row.cell(column), place);
    return fault === null || (kind === 'day' && fault.code === 'cell-format') ? [] : [fault];
  });
}
