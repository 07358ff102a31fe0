import type { Audit, Side } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { askedSections } from '../../domain/form/department-criteria.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import { isSameValue } from '../../domain/values/same-value.ts';
import { formRows } from '../../interchange/xlsform/form-rows.ts';
import { formSheets } from '../../interchange/xlsform/xls-form.ts';
import { plainWorkbook } from '../../report/lists/plain-workbook.ts';
import { openChecklist } from '../checklists/list-checklists.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import { isWorkbookName, openAudit } from '../inputs/open-audit.ts';
import { assertNoInputs, makePlace, outputPath } from '../inputs/output-path.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import { readRoster } from '../inputs/read-roster.ts';
import { heldSheets } from '../outputs/held-workbook.ts';
import { saveHeld } from '../outputs/save-held.ts';
import type { Tools } from '../ports/tools.ts';
import { choicesIn, formWords } from './form-words.ts';

export interface XlsFormExport {
  /** A checklist by id or path, or an audit or workbook whose checklist and sections count; none: `--checklist`. */
  readonly subjects: readonly string[];
  readonly checklists: readonly string[];
  readonly by: 'section' | 'place';
  /** Null: the audit's, else the month of the day that is filled in. */
  readonly round: string | null;
  readonly roster: string | null;
  /** Whose answers the form asks for. */
  readonly side: Side;
  /** A file, or a folder. */
  readonly output: string;
  readonly overwrite: boolean;
}

export interface WrittenXlsForm {
  readonly path: string;
  readonly checklist: Checklist;
  readonly criteria: number;
}

/** Writes a checklist as an XLSForm for KoboToolbox and ODK. @throws AuditError target-exists and the like. */
export async function exportXlsForm(tools: Tools, request: XlsFormExport): Promise<WrittenXlsForm> {
  const { files, workbooks, surroundings } = tools;
  const { checklist, audit } = await subjectOf(tools, request);
  const roster = request.roster === null ? null : await readRoster(tools, request.roster);
  const path = await outputPath(tools, request.output, `${checklist.id}.xlsform.xlsx`, request.overwrite);
  const sections = askedSections(checklist, audit?.sections ?? null);
  const rows = formRows({
    checklist,
    sections,
    by: request.by,
    words: formWords,
    choicesOf: choicesIn(checklist),
    round: request.round ?? audit?.round.id ?? null,
    side: request.side,
    facilities: roster?.facilities ?? [],
    facility: audit === null ? null : { id: audit.facility.id, name: audit.facility.name },
    language: surroundings.language,
  });
  const sheets = formSheets(rows, checklist.languages);
  const { font, fontSize } = await readReportTemplate(tools, null);
  const look = { language: surroundings.language, createdAt: surroundings.now(), font, fontSize };
  const bytes = await workbooks.build(plainWorkbook(checklist.id, sheets, look), null);
  const held = await heldSheets(tools, bytes, path, async (found) => {
    const names = found.map(({ name }) => name);
    const wanted = sheets.map(({ name }) => name);
    if (!isSameValue(names, wanted)) throw failure('workbook-damaged', { detail: 'missing-part' });
  });
  await assertNoInputs(tools, [path]);
  await files.orTakenBack(async () => {
    await makePlace(tools, request.output);
    await saveHeld(files, path, held, { overwrite: request.overwrite });
  }, 'folders');
  return { path, checklist, criteria: sections.reduce((sum, { criteria }) => sum + criteria.length, 0) };
}

interface Subject {
  readonly checklist: Checklist;
  readonly audit: Audit | null;
}

async function subjectOf(tools: Tools, { subjects, checklists }: XlsFormExport): Promise<Subject> {
  const [subject, ...others] = subjects;
  if (subject === undefined) return { checklist: await chosenChecklist(tools, checklists), audit: null };
  if (others.length > 0) throw failure('xlsform-subject', { example: subject });
  await refuseFolderOfAudits(tools, subject);
  const isAudit = isWorkbookName(subject) || isAuditName(subject);
  if (!isAudit) return { checklist: await openChecklist(tools, subject), audit: null };
  const { audit, checklist } = await openAudit(tools, subject, checklists);
  return { checklist, audit };
}

/** @throws AuditError xlsform-subject for a folder with audits and no checklist. */
async function refuseFolderOfAudits({ files }: Tools, subject: string): Promise<void> {
  if (!(await files.exists(subject)) || !(await files.isFolder(subject))) return;
  const inside = await files.list(subject, { onUnreadable: () => undefined });
  const isChecklist = inside.some((path) => files.basename(path) === 'checklist.yaml');
  const example = inside.find(isAuditName) ?? null;
  if (!isChecklist && example !== null) throw failure('xlsform-subject', { example });
}

function isAuditName(path: string): boolean {
  return /\.audit\.ya?ml$/i.test(path);
}
