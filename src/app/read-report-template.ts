import { valueOrThrow } from '../domain/audit-error.ts';
import type { ReportTemplate } from '../domain/report-template.ts';
import { templateLimit } from '../formats/limits.ts';
import { parseReportTemplate } from '../formats/template-file.ts';
import type { Tools } from './tools.ts';

/** The template at a path, else the shipped one. @throws AuditError with all that is wrong with it. */
export async function readReportTemplate(tools: Tools, path: string | null): Promise<ReportTemplate> {
  const { files, surroundings } = tools;
  const from = path ?? files.join(surroundings.shipped.templates, 'report.yaml');
  const text = await files.readText(from, templateLimit);
  return (await fromCopy(tools, text)) ?? valueOrThrow(parseReportTemplate(text, from));
}

/** The same template read from its copy, in a fraction of the time; null for one that was changed, or is of somebody's own. */
async function fromCopy({ files, surroundings }: Tools, text: string): Promise<ReportTemplate | null> {
  const copy = files.join(surroundings.shipped.copies, `${surroundings.sha256(text)}.json`);
  if (!(await files.exists(copy))) return null;
  const read = parseReportTemplate(await files.readText(copy, templateLimit), copy);
  return 'value' in read ? read.value : null;
}
