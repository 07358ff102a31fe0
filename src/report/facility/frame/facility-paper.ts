import type { Evidence } from '../../../domain/audit/audit.ts';
import type { DocumentCatalogue } from '../../../domain/checklist/document-catalogue.ts';
import type { Paper, Placeholder, ReportTemplate } from '../../../domain/template/report-template.ts';
import { type LocalizedText, textIn } from '../../../domain/values/language.ts';
import type { Picture } from '../../sheet/sheet.ts';
import type { View } from '../../sheet/view.ts';
import { roundName } from '../../words/facility/round-name.ts';

/** A picture's bytes with its size as drawn: what a report can show of an evidence file. */
export type EvidencePicture = Omit<Picture, 'kind' | 'caption'>;

/** Why a picture is only listed; `changed`: not the file that was recorded; `too-many`: the workbook would get too large. */
export type PictureFault = 'missing' | 'changed' | 'too-large' | 'not-a-picture' | 'damaged' | 'too-many';

/** The data behind every sheet of a facility workbook. */
export interface FacilityPaper extends View {
  readonly template: ReportTemplate;
  /** Neither checked for signature nor what was signed: it says so on each page. */
  readonly isDraft: boolean;
  /** Given when the minutes are issued; null: as recorded. */
  readonly number: string | null;
  /** ISO day on which they are issued; null: that of the visit. */
  readonly on: string | null;
  readonly documents: DocumentCatalogue;
  /** SHA-256 in hex over audit, checklist and evidence; null: not printed. */
  readonly fingerprint: string | null;
  /** By file name of the evidence in the audit; other evidence is listed by name and digest only. */
  readonly pictures: ReadonlyMap<Evidence['file'], EvidencePicture>;
  /** Pictures that can't be shown, by file name. */
  readonly pictureFaults: ReadonlyMap<Evidence['file'], PictureFault>;
  readonly logo: EvidencePicture | null;
  /** The minutes stand alone: their annexes are in a workbook beside them. */
  readonly isApart: boolean;
  /** The sheets of this workbook by id, with their names and annex numbers. */
  readonly sheets: ReadonlyMap<string, SheetHead>;
}

export interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** I, II, …; null: not an annex. */
  readonly numeral: string | null;
}

/** A template's text with its placeholders filled from the visit; an unknown one prints as the template's blank, or dots. */
export function filledText(text: LocalizedText, paper: FacilityPaper): string {
  const { assessment, language } = paper;
  const { facility, round, visit } = assessment.audit;
  const values: Readonly<Record<Placeholder, string | null>> = {
    facility: facility.name,
    unit: facility.unit?.name ?? facility.name,
    province: facility.province,
    round: roundName(round, language),
    decision: visit?.decision ?? null,
    plan: visit?.plan ?? null,
  };
  return textIn(text, language).replace(/\{([a-z]+)\}/g, (braces, name: string) =>
    isPlaceholder(name, values) ? (values[name] ?? blankFor(name, paper)) : braces,
  );
}

/** The number of a paper with its symbol, as in 05/BB-TCT; dots if it has none yet. */
export function paperNumber({ symbol }: Paper, paper: FacilityPaper): string {
  const number = recordedNumber(paper);
  if (number === null) return `${paper.messages.report.missing}/${symbol}`;
  return number.includes('/') ? number : `${number}/${symbol}`;
}

/** As given for this paper, else under which the minutes were signed, else as the visit has it; null: none yet. */
export function recordedNumber({ assessment, number }: FacilityPaper): string | null {
  const { signed, visit } = assessment.audit;
  return number ?? signed.at(-1)?.number ?? visit?.number ?? null;
}

/** ISO day that the minutes are dated. */
export function dayOfMinutes({ assessment, on }: FacilityPaper): string {
  return on ?? assessment.audit.auditedOn;
}

function blankFor(name: Placeholder, { language, messages, template }: FacilityPaper): string {
  const blank = template.blanks[name];
  return blank === undefined ? messages.report.missing : textIn(blank, language);
}

function isPlaceholder(name: string, values: Readonly<Record<string, unknown>>): name is Placeholder {
  return Object.hasOwn(values, name);
}

/** Column widths in characters that fill an A4 page inside the official margins; a table column takes several. */
export const portraitGrid: readonly number[] = Array.from({ length: 22 }, () => 4);
export const landscapeGrid: readonly number[] = Array.from({ length: 33 }, () => 4);
