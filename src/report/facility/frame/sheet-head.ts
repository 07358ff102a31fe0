import { textIn } from '../../../domain/values/language.ts';
import { formatDay } from '../../../i18n/written/numbers-and-dates.ts';
import { note } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { isScored, levelText } from '../../words/facility/level-text.ts';
import { roundName } from '../../words/facility/round-name.ts';
import { letterhead } from '../../words/letter/letterhead.ts';
import { longDate } from '../../words/letter/long-date.ts';
import { warnings } from '../../words/recorded/warnings.ts';
import { dayOfMinutes, type FacilityPaper, filledText, paperNumber } from './facility-paper.ts';

/** The head of an annex: number and title, the minutes it belongs to, warnings, and the facility. */
export function annexHead(id: string, paper: FacilityPaper): readonly Block[] {
  const { messages, withheld } = paper;
  const head = paper.sheets.get(id);
  const title = head?.title ?? id;
  const numeral = head?.numeral ?? null;
  return [
    {
      kind: 'title',
      lines: [...(numeral === null ? [] : [messages.report.annex({ numeral })]), title],
      subtitle: withheld.isPublic || numeral === null ? null : attachedTo(paper),
    },
    ...warnings(paper),
    { kind: 'paragraph', text: ownerLine(paper), style: 'body' },
    ...(withheld.isPublic ? [note(messages.report.onlyPublic)] : []),
  ];
}

/** The letterhead of the minutes; a public edition is a paper of its own, with a number that is written in by hand. */
export function minutesHead(paper: FacilityPaper): Block {
  const { language, messages, template, withheld } = paper;
  const number = withheld.isPublic ? messages.report.missing : paperNumber(template.papers.minutes, paper);
  const date = longDate(dayOfMinutes(paper), messages);
  return letterhead(template, { number, date, isDraft: paper.isDraft }, messages, language);
}

/** The document that sets levels, weights and thresholds; empty if nothing is scored. */
export function weightsNote(paper: FacilityPaper): readonly Block[] {
  if (!isScored(paper.assessment.checklist)) return [];
  const { report } = paper.messages;
  const { plan } = paper.template;
  return [note(plan === null ? report.weightsNoteUnknown : report.weightsNote({ plan: filledText(plan, paper) }))];
}

/** Number of rows in an annex's head, needed to keep the table's header below it in view. */
export function headRows(id: string, paper: FacilityPaper): number {
  return annexHead(id, paper).reduce(
    (rows, block) => rows + (block.kind === 'title' ? block.lines.length + (block.subtitle === null ? 0 : 1) : 1),
    0,
  );
}

function attachedTo(paper: FacilityPaper): string {
  const { language, messages, template } = paper;
  const { issuer, name } = template.agency;
  return messages.report.attachedTo({
    number: paperNumber(template.papers.minutes, paper),
    date: longDate(dayOfMinutes(paper), messages),
    issuer: textIn(issuer ?? name, language),
  });
}

/** The facility of the annex in one line; the level always with its verification status. */
function ownerLine(paper: FacilityPaper): string {
  const { assessment, language, messages } = paper;
  const { audit } = assessment;
  const owner = {
    facility: audit.facility.name,
    round: roundName(audit.round, language),
    date: formatDay(audit.auditedOn, language),
  };
  return isScored(assessment.checklist)
    ? messages.report.ownerLine({ ...owner, level: levelText(paper) })
    : messages.report.ownerLineUnscored(owner);
}
