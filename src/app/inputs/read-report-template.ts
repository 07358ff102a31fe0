import { valueOrThrow } from '../../domain/problem/audit-error.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { parseReportTemplate, reportTemplateFromCopy } from '../../formats/template/template-file.ts';
import { templateLimit } from '../../formats/yaml/limits.ts';
import type { Tools } from '../ports/tools.ts';
import { builtCopy } from './built-copy.ts';

/** The template at a path, else the shipped one. @throws AuditError with everything wrong with it. */
export async function readReportTemplate(tools: Tools, path: string | null): Promise<ReportTemplate> {
  const from = templatePath(tools, path);
  const text = await tools.files.readText(from, templateLimit);
  const copy = await builtCopy(tools, tools.surroundings.sha256(text));
  return (copy === null ? null : reportTemplateFromCopy(copy)) ?? valueOrThrow(parseReportTemplate(text, from));
}

/** Path of the template; null: the shipped one. */
export function templatePath({ files, surroundings }: Tools, path: string | null): string {
  return path ?? files.join(surroundings.shipped.templates, 'report.yaml');
}
