import { inGroups } from '../../domain/audit/fingerprint.ts';
import type { Assessment } from '../../domain/scoring/assessment.ts';
import { textIn } from '../../domain/values/language.ts';
import { formatPercent } from '../../i18n/written/numbers-and-dates.ts';
import type { PaperDocument } from '../sheet/document.ts';
import { investmentAmounts } from '../words/facility/facility-fields.ts';
import { levelText, pageNote } from '../words/facility/level-text.ts';
import { thresholdsOf } from '../words/facility/rating.ts';
import { roundName } from '../words/facility/round-name.ts';
import { longDate } from '../words/letter/long-date.ts';
import { type FacilityWorkbookOptions, paperFor } from './facility-workbook.ts';
import { paperNumber, recordedNumber } from './frame/facility-paper.ts';
import { coverSheet } from './sheets/cover-sheet.ts';
import { minutesSheet } from './sheets/minutes-sheet.ts';

/** The minutes of the visit for a word processor: what stands on the first page of the workbook, in the public edition its cover. */
export function minutesDocument(assessment: Assessment, options: FacilityWorkbookOptions): PaperDocument {
  const { language, template, edition, createdAt } = options;
  const paper = paperFor(assessment, { ...options, isApart: true });
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

/** What an office's own document may name of the minutes; null: the audit does not say it. */
export function minutesTexts(
  whole: Assessment,
  options: FacilityWorkbookOptions,
): Readonly<Record<string, string | null>> {
  const paper = paperFor(whole, options);
  const { assessment, language, messages, withheld, fingerprint, template } = paper;
  const { facility, round, visit, auditedOn } = assessment.audit;
  const { percent } = assessment;
  const money = Object.fromEntries(investmentAmounts(paper));
  return {
    facility: facility.name,
    unit: facility.unit?.name ?? facility.name,
    province: facility.province,
    round: roundName(round, language),
    decision: visit?.decision ?? null,
    plan: visit?.plan ?? null,
    number: withheld.isPublic || recordedNumber(paper) === null ? null : paperNumber(template.papers.minutes, paper),
    'audited-on': longDate(auditedOn, messages),
    level: levelText(paper),
    percent:
      percent === null || withheld.percent
        ? null
        : formatPercent(percent, language, thresholdsOf(assessment.checklist.ladder)),
    once: money['once'] ?? null,
    yearly: money['yearly'] ?? null,
    chair: withheld.isPublic ? null : (visit?.chair ?? null),
    secretary: withheld.isPublic ? null : (visit?.secretary ?? null),
    conclusion: visit?.conclusion ?? null,
    fingerprint: fingerprint === null ? null : inGroups(fingerprint),
  };
}
