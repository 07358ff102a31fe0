import type { Roster } from '../../domain/audit/facility.ts';
import { rosterDocument } from '../../formats/lists/roster-file.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { provincePage } from '../../report/province/province-page.ts';
import { provinceWorkbook } from '../../report/province/province-workbook.ts';
import { publicProvince } from '../../report/public/public-province.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import { heldPieces } from '../outputs/held-workbook.ts';
import { held, saveHeld } from '../outputs/save-held.ts';
import type { FilePieces } from '../ports/files-port.ts';
import type { Tools } from '../ports/tools.ts';
import type { AssembledProvince } from './assemble-province.ts';
import { provinceCarried } from './province-carried.ts';

interface Target {
  readonly edition: 'full' | 'public';
  readonly output: string;
  readonly overwrite: boolean;
  /** All files that it is made from. */
  readonly like: readonly string[];
  readonly template?: string | null;
  /** Called before each sheet is built, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
}

/** Writes the province workbook with all carried data; the public edition carries none. @throws AuditError as Files.save. */
export async function writeProvince(
  tools: Tools,
  target: Target,
  assembled: AssembledProvince,
  roster: Roster | null,
): Promise<void> {
  const { output, overwrite, like } = target;
  if (isPage(output)) {
    const { workbook } = await drawnProvince(tools, target, assembled);
    await saveHeld(tools.files, output, held(await tools.pages.build(provincePage(workbook))), { overwrite, like });
    return;
  }
  const { built, carried } = await builtProvince(tools, target, assembled, roster);
  await saveHeld(tools.files, output, await heldPieces(tools, built, output, carried), { overwrite, like });
}

/** Whether the output is named as a page for a browser. */
export function isPage(output: string): boolean {
  return /\.html$/i.test(output);
}

/** The workbook, not yet written. */
export async function builtProvince(
  tools: Tools,
  { edition, onSheet, template: path = null }: Pick<Target, 'edition' | 'onSheet' | 'template'>,
  assembled: AssembledProvince,
  roster: Roster | null,
): Promise<{ readonly built: FilePieces; readonly carried: CarriedData | null }> {
  const { surroundings, workbooks } = tools;
  const { workbook, template, createdAt } = await drawnProvince(tools, { edition, template: path }, assembled);
  const facts = {
    toolVersion: surroundings.toolVersion,
    language: surroundings.language,
    createdAt,
    template: template.definition,
    roster: roster === null ? null : rosterDocument(roster),
    messages: messagesIn(surroundings.language),
  };
  const carried = edition === 'public' ? null : provinceCarried(assembled, facts);
  const built = await workbooks.buildLarge(workbook, carried, { keeper: surroundings.keeper, onSheet });
  return { built, carried };
}

/** The pages of the province as blocks, in the words of its template. */
async function drawnProvince(
  tools: Tools,
  { edition, template: path = null }: Pick<Target, 'edition' | 'template'>,
  { province }: AssembledProvince,
) {
  const { surroundings } = tools;
  const template = await readReportTemplate(tools, path);
  const createdAt = surroundings.now();
  const shown = edition === 'public' ? publicProvince(province) : province;
  const workbook = provinceWorkbook(shown, template, { language: surroundings.language, createdAt, edition });
  return { workbook, template, createdAt };
}
