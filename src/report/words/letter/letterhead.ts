import type { ReportTemplate } from '../../../domain/template/report-template.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import type { Block } from '../../sheet/sheet.ts';

interface LetterheadTexts {
  /** The paper's number and symbol; null: none. */
  readonly number: string | null;
  /** The paper's date in words. */
  readonly date: string;
  readonly isDraft?: boolean;
}

/** Top of an official paper: organisation and number on the left; country, motto, place and date on the right. */
export function letterhead(
  { agency, national }: ReportTemplate,
  { number, date, isDraft = false }: LetterheadTexts,
  messages: Messages,
  language: Language,
): Block {
  return {
    kind: 'letterhead',
    left: [
      { text: textIn(agency.superior, language), bold: false },
      { text: textIn(agency.name, language), bold: true, ruled: true },
      ...(number === null ? [] : [{ text: messages.minutes.number({ number }), bold: false }]),
      ...(isDraft ? [{ text: messages.report.draft, bold: true }] : []),
    ],
    right: [
      { text: textIn(national.country, language), bold: true },
      { text: textIn(national.motto, language), bold: true, ruled: true },
      {
        text: messages.minutes.placeAndDate({ place: textIn(agency.place, language), date }),
        bold: false,
        italic: true,
      },
    ],
  };
}
