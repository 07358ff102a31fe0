import type { Comparison } from '../../domain/report-template.ts';
import { note, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { comparisonTable } from '../tables/comparison.ts';
import { type FacilityPaper, filledText } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';
import { annexSignatures } from './signatures.ts';

/** One table that sets a document beside what was found, signed and filed on its own. */
export function* comparisonSheet(comparison: Comparison, paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield* annexHead(`comparison-${comparison.id}`, paper);
  yield tableBlock(comparisonTable(comparison, paper), paper);
  yield note(report.comparison.noteDefault);
  yield note(comparison.note === null ? report.verdictNote : filledText(comparison.note, paper));
  yield annexSignatures(paper);
}

export function comparisonGrid(comparison: Comparison, paper: FacilityPaper): readonly number[] {
  return gridOf(comparisonTable(comparison, paper), paper.layout, paper.language);
}
