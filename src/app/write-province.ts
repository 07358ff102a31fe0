import type { Roster } from '../domain/facility.ts';
import { rosterDocument } from '../formats/roster-file.ts';
import { messagesIn } from '../i18n/translator.ts';
import { provinceWorkbook } from '../report/province/province-workbook.ts';
import type { AssembledProvince } from './assemble-province.ts';
import { provinceCarried } from './province-carried.ts';
import { publicProvince } from './public-province.ts';
import { readReportTemplate } from './read-report-template.ts';
import type { Tools } from './tools.ts';

interface Target {
  readonly edition: 'full' | 'public';
  readonly output: string;
  readonly overwrite: boolean;
  /** Told before each sheet is put together, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
}

/** Writes the province workbook with all it carries; the public edition carries nothing. @throws AuditError as Files.save. */
export async function writeProvince(
  tools: Tools,
  { output, overwrite, edition, onSheet }: Target,
  assembled: AssembledProvince,
  roster: Roster | null,
): Promise<void> {
  const { surroundings, workbooks, files } = tools;
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
  await files.save(output, await workbooks.buildLarge(workbook, carried, { keeper: surroundings.keeper, onSheet }), {
    overwrite,
  });
}
