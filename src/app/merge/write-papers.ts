import { failure } from '../../domain/problem/audit-error.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { textIn } from '../../domain/values/language.ts';
import { isIllustrative } from '../../report/province/frame/page.ts';
import type { PaperIssue } from '../../report/province/frame/province-view.ts';
import type { LetterPaper } from '../../report/province/letters/letter-paper.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { PaperDocument } from '../../report/sheet/document.ts';
import { isFolderPlace, outputPaths } from '../inputs/output-path.ts';
import { heldPaper } from '../outputs/held-paper.ts';
import { saveHeld } from '../outputs/save-held.ts';
import { fillOwnDocument, type OwnDocument, readOwnDocument } from '../papers/own-document.ts';
import type { Tools } from '../ports/tools.ts';
import type { AssembledProvince } from './assemble-province.ts';
import { type FormerLetter, formerLetters } from './former-letters.ts';
import {
  type PaperName,
  type ProvincePaper,
  type ProvincePapers,
  paperNames,
  provincePapers,
} from './province-papers.ts';

export interface PapersRequest {
  /** The folder that they are written into. */
  readonly folder: string;
  /** Paths of an office's own documents, each named as the paper that it stands for. */
  readonly own: readonly string[];
  /** ISO day by which reminders ask for an answer; null: dots. */
  readonly replyBy?: string | null;
  readonly overwrite: boolean;
  /** All files that they are made from. */
  readonly like: readonly string[];
  /** Called with the marks of a paper that nobody knows. */
  readonly onUnknown: (file: string, marks: readonly string[]) => void;
  /** Called with each letter of an earlier run that is no longer needed. */
  readonly onFormer?: (letter: FormerLetter) => void;
}

/** Papers with their places, of which nothing is written yet. */
export interface PreparedPapers {
  readonly paths: readonly string[];
  readonly write: () => Promise<void>;
}

/** An office's own documents by the paper that they stand for. @throws AuditError where a name says none, or a document can't be read. */
async function readOwnDocuments(tools: Tools, paths: readonly string[]): Promise<ReadonlyMap<PaperName, OwnDocument>> {
  const own = new Map<PaperName, OwnDocument>();
  for (const path of paths) {
    const name = tools.files.basename(path).replace(/\.docx$/i, '');
    const kind = paperNames.find((each) => each === name);
    const expected = paperNames.map((each) => `${each}.docx`).join(', ');
    if (kind === undefined) throw failure('invalid-option', { option: '--template-docx', value: path, expected });
    own.set(kind, await readOwnDocument(tools, path));
  }
  return own;
}

/** @throws AuditError target-exists and the like, before anything is written. */
export async function preparePapers(
  tools: Tools,
  request: PapersRequest,
  assembled: AssembledProvince,
  { template, issue }: { readonly template: ReportTemplate; readonly issue?: PaperIssue },
): Promise<PreparedPapers> {
  const { folder, overwrite } = request;
  if (!(await isFolderPlace(tools, folder)))
    throw failure('invalid-option', { option: '--papers', value: folder, expected: '<folder>' });
  const own = await readOwnDocuments(tools, request.own);
  const made = await provincePapers(tools, assembled, template, issue);
  const names = made.papers.map(({ file }) => ({ name: file, source: folder }));
  const paths = await outputPaths(tools, folder, names, overwrite);
  return {
    paths,
    write: async () => {
      for (const [index, paper] of made.papers.entries()) {
        const path = paths[index];
        if (path !== undefined)
          await writePaper(tools, request, { paper, path, made, own: own.get(paper.kind) ?? null });
      }
      for (const letter of await formerLetters(tools, request, paths)) request.onFormer?.(letter);
    },
  };
}

interface Writing {
  readonly paper: ProvincePaper;
  readonly path: string;
  readonly made: ProvincePapers;
  readonly own: OwnDocument | null;
}

async function writePaper(tools: Tools, request: PapersRequest, { paper, path, made, own }: Writing): Promise<void> {
  const letter = paper.make();
  const document = documentOf(paper, letter, made, tools.surroundings.now());
  const carried = carriedBy(tools, paper, made, own !== null);
  const { bytes, unknown } =
    own === null
      ? { bytes: await tools.papers.build(document, carried), unknown: [...letter.unknown] }
      : await fillOwnDocument(tools, own, {
          paper: document,
          texts: textsOf(letter),
          carried,
          dots: made.view.messages.report.missing,
        });
  if (unknown.length > 0) request.onUnknown(paper.file, unknown);
  const { overwrite, like } = request;
  await saveHeld(tools.files, path, await heldPaper(tools, bytes, path, carried), { overwrite, like });
}

function textsOf({ marks }: LetterPaper): Readonly<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(marks).map(([mark, { text }]) => [mark, text]));
}

function documentOf(
  { title }: ProvincePaper,
  { blocks }: LetterPaper,
  { view }: ProvincePapers,
  createdAt: string,
): PaperDocument {
  const { language, template, messages, province } = view;
  const isExample = isIllustrative(view);
  return {
    language,
    title,
    subject: isExample ? messages.province.illustrative : textIn(province.checklist.title, language),
    author: textIn(template.agency.name, language),
    createdAt,
    font: template.font,
    fontSize: template.fontSize,
    pageNote: isExample ? messages.province.illustrative : null,
    blocks,
  };
}

/** The paper as written, and the fingerprint of the audits behind it. */
function carriedBy(tools: Tools, { kind }: ProvincePaper, { view }: ProvincePapers, ownDocument: boolean): CarriedData {
  const { toolVersion, language, renderer, now } = tools.surroundings;
  return {
    head: {
      kind: 'paper',
      toolVersion,
      language,
      edition: 'full',
      createdAt: now(),
      template: null,
      prices: null,
      more: { paper: kind, fingerprint: view.fingerprint, renderer, ...(ownDocument && { ownDocument }) },
    },
    audits: [],
    checklists: new Map(),
  };
}
