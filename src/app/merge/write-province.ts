import type { Roster } from '../../domain/audit/facility.ts';
import { rosterDocument } from '../../formats/lists/roster-file.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { provinceWorkbook } from '../../report/province/province-workbook.ts';
import { publicProvince } from '../../report/public/public-province.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import { heldPieces } from '../outputs/held-workbook.ts';
import { saveHeld } from '../outputs/save-held.ts';
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
  const { built, carried } = await builtProvince(tools, target, assembled, roster);
  await saveHeld(tools.files, output, await heldPieces(tools, built, output, carried), { overwrite, like });
}

/** The workbook, not yet written. */
export async function builtProvince(
  tools: Tools,
  { edition, onSheet }: Pick<Target, 'edition' | 'onSheet'>,
  assembled: AssembledProvince,
  roster: Roster | null,
): Promise<{ readonly built: FilePieces; readonly carried: CarriedData | null }> {
  const { surroundings, workbooks } = tools;
  const { language, toolVersion } = surroundings;
  const template = await readReportTemplate(tools, null);
  const createdAt = surroundings.now();
  const isPublic = edition === 'public';
  const province = isPublic ? publicProvince(assembled.province) : assembled.province;
  const facts = {
    toolVersion,
    language,
    createdAt,
    template: template.definition,
    roster: roster === null ? null : rosterDocument(roster),
    messages: messagesIn(language),
  };
  const workbook = provinceWorkbook(province, template, { language, createdAt, edition });
  const carried = isPublic ? null : provinceCarried(assembled, facts);
  const built = await workbooks.buildLarge(workbook, carried, { keeper: surroundings.keeper, onSheet });
  return { built, carried };
}
