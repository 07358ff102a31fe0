import type { BasisDocument, Checklist } from '../../../domain/checklist/checklist.ts';
import { type DocumentCatalogue, isGround } from '../../../domain/checklist/document-catalogue.ts';
import type { Ground } from '../../../domain/template/report-template.ts';
import { type Language, type LocalizedText, textIn } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { longDate } from '../letter/long-date.ts';

/** What legal grounds are chosen and cited by. */
export interface GroundsOf {
  readonly grounds: readonly Ground[];
  readonly checklist: Checklist;
  readonly documents: DocumentCatalogue;
  /** ISO day on which they must be in force. */
  readonly day: string;
  readonly language: Language;
  readonly messages: Messages;
  /** A text of the template with its placeholders filled. */
  readonly filled: (text: LocalizedText) => string;
  /** At whose request follows as one more ground. */
  readonly isFollowed?: boolean;
}

/** Each legal ground ends with a semicolon, the last of all with a full stop; a document not in force that day is left out. */
export function groundTexts(of: GroundsOf): readonly string[] {
  const texts = of.grounds.flatMap((ground) => groundText(ground, of) ?? []);
  const last = of.isFollowed === true ? -1 : texts.length - 1;
  return texts.map((text, index) => `${text}${index === last ? '.' : of.messages.report.semicolon}`);
}

function groundText({ basis, text }: Ground, of: GroundsOf): string | null {
  if (basis === null) return text === null ? null : of.filled(text);
  const document = of.checklist.basis.get(basis);
  if (document === undefined || !isGround(document, of.documents, of.day)) return null;
  return text === null ? citedText(document, of) : of.filled(text);
}

/** The document as the catalogue has it cited, else by what the checklist says. */
function citedText(document: BasisDocument, { documents, language, messages }: GroundsOf): string {
  const { minutes } = messages;
  const known = documents.get(document.id);
  if (known === undefined) {
    const { title, number } = document;
    return minutes.pursuant({ text: minutes.groundDocument({ title: textIn(title, language), number }) });
  }
  const words = (text: LocalizedText | null) => (text === null ? null : textIn(text, language));
  return minutes.pursuantDocument({
    type: known.type,
    number: known.number,
    title: words(known.title),
    date: known.issued === null ? null : longDate(known.issued, messages),
    issuer: words(known.issuer),
    matter: words(known.matter),
  });
}
