import type { Outcome, Problem } from '../../domain/problem/problem.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { type TemplateShape, templateSchema } from '../schemas/template-schema.ts';
import { formatProblem } from '../shape/format-line.ts';
import { inOrder } from '../shape/in-order.ts';
import { readShape } from '../shape/read-shape.ts';
import { templateLimit } from '../yaml/limits.ts';
import { readDocument } from '../yaml/plain-json.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Path, Place, Source } from '../yaml/source.ts';
import { templateOf } from './template-model.ts';
import { templateRules } from './template-rules.ts';

/** A report template, or every fault of its file with line and column. */
export function parseReportTemplate(text: string, path: string): Outcome<ReportTemplate> {
  const { source, problems } = readYaml(text, path, templateLimit);
  return source === null ? { problems: inOrder(problems) } : checkedTemplate(source, problems);
}

/**
 * The template from a copy that the build made of a valid one, identified by the digest of the original. It is not checked again, which
 * would take most of the time. Null if unreadable.
 */
export function reportTemplateFromCopy(text: string): ReportTemplate | null {
  try {
    const document: TemplateShape & JsonObject = JSON.parse(text);
    return templateOf(document, document);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The template from a document, such as one carried by a workbook. Problems have no place. */
export function reportTemplateFromDocument(document: JsonValue): Outcome<ReportTemplate> {
  const { source, problems } = readDocument(document);
  return checkedTemplate(source, problems);
}

/** A template as written in its file, for workbooks to carry. */
export function reportTemplateDocument({ definition }: ReportTemplate): JsonObject {
  return definition;
}

/** The place of a template's value in its file, for problems found later. */
export function placeInTemplate(text: string, path: string, value: Path): Place {
  return readYaml(text, path, templateLimit).source?.locator.ofValue(value) ?? { file: path };
}

function checkedTemplate(source: Source, before: readonly Problem[]): Outcome<ReportTemplate> {
  const wrongFormat = formatProblem(source, 'report-template');
  if (wrongFormat !== null) return { problems: inOrder([...before, wrongFormat]) };
  const shape = readShape(templateSchema(), source);
  const problems = [
    ...before,
    ...shape.problems,
    ...templateRules.flatMap((rule) => rule({ draft: shape.draft, raw: shape.raw, locator: source.locator })),
  ];
  if (problems.length > 0 || shape.whole === null || !isJsonObject(source.value))
    return { problems: inOrder(problems) };
  return { value: templateOf(shape.whole, source.value) };
}
