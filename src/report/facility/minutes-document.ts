import type { Assessment } from '../../domain/scoring/assessment.ts';
import { textIn } from '../../domain/values/language.ts';
import type { PaperDocument } from '../sheet/document.ts';
import { pageNote } from '../words/level-text.ts';
import { roundName } from '../words/round-name.ts';
import { type FacilityWorkbookOptions, paperFor } from './facility-workbook.ts';
import { coverSheet } from './sheets/cover-sheet.ts';
import { minutesSheet } from './sheets/minutes-sheet.ts';

/** The minutes of the visit for a word processor: what stands on the first page of the workbook, in the public edition its cover. */
export function minutesDocument(assessment: Assessment, options: FacilityWorkbookOptions): PaperDocument {
  const { language, template, edition, createdAt } = options;
  const paper = paperFor(assessment, options);
  const { audit, checklist } = assessment;
  const blocks = edition === 'public' ? coverSheet(paper) : minutesSheet(paper);
  return {
    language,
    title: paper.messages.report.workbookTitle({
      facility: audit.facility.name,
      round: roundName(audit.round, paper.language),
    }),
    subject: audit.illustrative ? paper.messages.report.illustrative : textIn(checklist.title, language),
    author: textIn(template.agency.name, language),
    createdAt,
    font: template.font,
    fontSize: template.fontSize,
    pageNote: pageNote(paper),
    blocks: [...blocks],
  };
}
