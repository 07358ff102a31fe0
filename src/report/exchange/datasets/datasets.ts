import type { Assessment } from '../../../domain/scoring/assessment.ts';
import type { Language } from '../../../domain/values/language.ts';
import { answerLines } from '../long-form.ts';
import { datasetAnswerColumns } from './answers.ts';
import { assessmentColumns } from './assessments.ts';
import { facilityColumns } from './facilities.ts';
import { findingColumns, findingLines } from './findings.ts';
import { investmentColumns, investmentLines } from './investment.ts';
import type { ColumnType, PlainValue, TypedColumn } from './typed-column.ts';

type Row = readonly PlainValue[];

/** A table of plain data that grows with every audit; names are a contract with other programs. */
export interface Dataset {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: ColumnType])[];
  /** The rows of one audit, in the order of the columns. Texts of the checklist are in `language`. */
  readonly rows: (assessment: Assessment, language: Language) => readonly Row[];
  /** True: one row a facility, so of several audits of one round only the latest gives a row. */
  readonly isOnePerFacility: boolean;
}

/** The assessments come last: an audit of which they are there is there as a whole. */
export const datasets: readonly Dataset[] = [
  dataset('answers', datasetAnswerColumns, (assessment, language) => [...answerLines(assessment, language)]),
  dataset('findings', findingColumns, findingLines),
  dataset('investment', investmentColumns, investmentLines),
  dataset('facilities', facilityColumns, (assessment) => [assessment], true),
  dataset('assessments', assessmentColumns, (assessment, language) => [{ assessment, language }]),
];

function dataset<Line>(
  name: string,
  columns: readonly TypedColumn<Line>[],
  lines: (assessment: Assessment, language: Language) => readonly Line[],
  isOnePerFacility = false,
): Dataset {
  return {
    name,
    columns: columns.map(([column, type]) => [column, type]),
    rows: (assessment, language) =>
      lines(assessment, language).map((line) => columns.map(([, , value]) => value(line))),
    isOnePerFacility,
  };
}
