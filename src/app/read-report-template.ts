import { valueOrThrow } from '../domain/audit-error.ts';
import type { ReportTemplate } from '../domain/report-template.ts';
import { templateLimit } from '../formats/limits.ts';
import { parseReportTemplate } from '../formats/template-file.ts';
import type { Tools } from './tools.ts';

/** The template at a path, else the shipped one. @throws AuditError with all that is wrong with it. */
export async function readReportTemplate({ files, surroundings }: Tools, path: string | null): Promise<ReportTemplate> {
  const from = path ?? files.join(surroundings.shipped.templates, 'report.yaml');
  return valueOrThrow(parseReportTemplate(await files.readText(from, templateLimit), from));
}
