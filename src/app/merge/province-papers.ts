import { type Reminded, reminders } from '../../domain/province/reminders.ts';
import type { Letters } from '../../domain/template/letter.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { canonicalJson } from '../../domain/values/json.ts';
import type { PaperIssue } from '../../report/province/frame/province-view.ts';
import { type LetterPaper, letterPaper, reportLetterPaper } from '../../report/province/letters/letter-paper.ts';
import type { LetterView } from '../../report/province/letters/letter-view.ts';
import { provinceSheetsOf } from '../../report/province/province-workbook.ts';
import { contentDigest } from '../inputs/content-digest.ts';
import { paperLanguage } from '../inputs/paper-language.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import type { Tools } from '../ports/tools.ts';
import type { AssembledProvince } from './assemble-province.ts';

/** The papers that a merge writes for Word, by the name of their file and of an office's own document for them. */
export const paperNames = ['bao-cao', 'to-trinh', 'du-thao-quyet-dinh', 'cong-van-don-doc'] as const;
export type PaperName = (typeof paperNames)[number];

export interface ProvincePaper {
  readonly kind: PaperName;
  readonly file: string;
  readonly title: string;
  /** Made when it is written: a country has thousands. */
  readonly make: () => LetterPaper;
}

export interface ProvincePapers {
  readonly view: LetterView;
  readonly papers: readonly ProvincePaper[];
}

/** Report, submission, draft decision, and a reminder to each facility that needs one. */
export async function provincePapers(
  tools: Tools,
  { province, audits }: AssembledProvince,
  template: ReportTemplate,
  issue?: PaperIssue,
): Promise<ProvincePapers> {
  const language = paperLanguage(tools, template);
  const [documents, createdAt] = [await readDocuments(tools), tools.surroundings.now()];
  const options = { language, createdAt, documents, edition: 'full' as const, ...(issue && { issue }) };
  const { view: pages } = provinceSheetsOf(province, template, options);
  const fingerprint = tools.surroundings.sha256(
    canonicalJson(
      audits.map(({ stored }) => contentDigest({ document: stored.document() }, tools.surroundings)).sort(),
    ),
  );
  const view: LetterView = { ...pages, template, fingerprint, reminded: null };
  const letters = await lettersOf(tools, template);
  const { titles } = view.messages.letters;
  const reminded = letters === null ? [] : reminders(province);
  return {
    view,
    papers: [
      { kind: 'bao-cao', file: 'bao-cao.docx', title: titles.report, make: () => reportLetterPaper(view) },
      ...(letters === null
        ? []
        : [
            paper('to-trinh', titles.submission, () => letterPaper(letters.submission, view)),
            paper('du-thao-quyet-dinh', titles.decision, () => letterPaper(letters.decision, view)),
          ]),
      ...reminded.flatMap((each) => (letters === null ? [] : [reminderTo(each, letters, view)])),
    ],
  };
}

function paper(kind: PaperName, title: string, make: () => LetterPaper): ProvincePaper {
  return { kind, file: `${kind}.docx`, title, make };
}

function reminderTo(reminded: Reminded, { reminder }: Letters, view: LetterView): ProvincePaper {
  const { id, name } = reminded.facility;
  const title = view.messages.letters.titles.reminder({ facility: name });
  const make = () => letterPaper(reminder, { ...view, reminded });
  return { kind: 'cong-van-don-doc', file: `cong-van-don-doc.${id}.docx`, title, make };
}

/** A template that was written before has no letters of its own. */
async function lettersOf(tools: Tools, { letters }: ReportTemplate): Promise<Letters | null> {
  return letters ?? (await readReportTemplate(tools, null)).letters;
}
