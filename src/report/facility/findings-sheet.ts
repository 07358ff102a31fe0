import { heading, note, tableBlock } from '../blocks.ts';
import type { Block } from '../sheet.ts';
import { gridOf } from '../table-plan.ts';
import { findingsTable } from '../tables/findings.ts';
import type { FacilityPaper } from './facility-paper.ts';
import { annexHead } from './sheet-head.ts';

/** Findings by severity. */
export function* findingsSheet(paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield* annexHead('findings', paper);
  const findings = findingsTable(paper);
  yield heading(report.headings.findings);
  if (findings.rows.length === 0) yield note(report.nothingToList);
  else yield tableBlock(findings, paper);
}

export function findingsGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(findingsTable(paper), paper.layout, paper.language);
}
