import type { Audit, ChecklistReference } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { isProblems, type Outcome, type Problem, type ProblemPlace } from '../../domain/problem/problem.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { type AuditShape, auditSchema } from '../schemas/audit-schema.ts';
import { withoutExtensions } from '../shape/extensions.ts';
import { formatProblem } from '../shape/format-line.ts';
import { inOrder } from '../shape/in-order.ts';
import { readShape } from '../shape/read-shape.ts';
import { documentYaml } from '../yaml/document-yaml.ts';
import { auditLimit } from '../yaml/limits.ts';
import { readDocument, valueAt } from '../yaml/plain-json.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Path, Source } from '../yaml/source.ts';
import { auditDocument } from './audit-document.ts';
import { auditOf } from './audit-model.ts';
import { migratedAudit } from './migrations/index.ts';
import type { AuditDraft } from './rules/audit-draft.ts';
import { checklistAuditRules } from './rules/index.ts';
import { ownRules } from './rules/own-rules.ts';

/** An audit file as far as it could be read. */
export interface AuditReading {
  /** The checklist that it names; null where it can't be told. */
  readonly reference: ChecklistReference | null;
  /** Where it names it. */
  readonly referencePlace: Partial<ProblemPlace>;
  /** Null where something is wrong. */
  readonly parsed: ParsedAudit | null;
  readonly problems: readonly Problem[];
  /** Null where there is nothing that could be held against a checklist. */
  readonly draft: AuditDraft | null;
}

export interface ParsedAudit {
  readonly audit: Audit;
  /** The file's content as it was loaded. */
  readonly document: JsonObject;
  /** Lines of the comment at the top of the file, such as the one that names its schema for editors. */
  readonly header: readonly string[];
  readonly draft: AuditDraft;
}

/** Reads an audit file as far as it can be read without its checklist. */
export function readAudit(text: string, path: string): AuditReading {
  const { source, header, problems } = readYaml(text, path, auditLimit);
  return source === null ? unreadable(problems) : readSource(source, header, problems);
}

/** An audit by itself, or all that is wrong with its file. Whether its answers fit is told by `checkAudit`. */
export function parseAudit(text: string, path: string): Outcome<ParsedAudit> {
  return outcomeOf(readAudit(text, path));
}

/** An audit of a document, such as one that a workbook carries. Its problems name no place. */
export function auditFromDocument(document: JsonValue): Outcome<ParsedAudit> {
  const { source, problems } = readDocument(document);
  return outcomeOf(readSource(source, [], problems));
}

/** An audit of a document that was read and found sound before, such as one kept while others are read. */
export function auditOfSound(document: JsonObject): Audit {
  return auditOf(withoutExtensions(document) as AuditShape, document);
}

/** What is wrong with an audit beside its checklist: unknown criteria, sections and profile, and answers that do not fit. */
export function checkAudit({ draft }: Pick<ParsedAudit, 'draft'>, checklist: Checklist): readonly Problem[] {
  return inOrder(checklistAuditRules.flatMap((rule) => rule(draft, checklist)));
}

/** An audit read and held against its checklist, or all that is wrong with it together; null: the checklist was not found. */
export function completeAudit(
  { parsed, problems, draft }: AuditReading,
  checklist: Checklist | null,
): Outcome<ParsedAudit> {
  const misfits = draft === null || checklist === null ? [] : checkAudit({ draft }, checklist);
  const all = [...problems, ...misfits];
  return parsed !== null && all.length === 0 ? { value: parsed } : { problems: inOrder(all) };
}

/** The text of an audit file, with the comment at its top that it was loaded with. */
export function serializeAudit(audit: Audit, header: readonly string[] = []): string {
  return [...header, documentYaml(auditDocument(audit))].join('\n');
}

function readSource(found: Source, header: readonly string[], before: readonly Problem[]): AuditReading {
  const format = formatProblem(found, 'audit');
  if (format !== null) return unreadable([...before, format]);
  const source = { ...found, value: migratedAudit(found.value) };
  const { whole, draft: audit, raw, problems: shapeProblems } = readShape(auditSchema(), source);
  const draft = {
    audit,
    locator: source.locator,
    raw: (path: Path) => valueAt(raw, path),
  };
  const problems = [...before, ...shapeProblems, ...ownRules.flatMap((rule) => rule(draft))];
  const { id, version, digest } = draft.audit.checklist ?? {};
  return {
    reference: id === undefined || version === undefined ? null : { id, version, digest: digest ?? null },
    referencePlace: source.locator.ofKey(['checklist']),
    parsed:
      whole === null || problems.length > 0 || !isJsonObject(source.value)
        ? null
        : { audit: auditOf(whole, source.value), document: source.value, header, draft },
    problems,
    draft,
  };
}

function unreadable(problems: readonly Problem[]): AuditReading {
  return { reference: null, referencePlace: {}, parsed: null, problems: inOrder(problems), draft: null };
}

function outcomeOf(reading: AuditReading): Outcome<ParsedAudit> {
  const outcome = completeAudit(reading, null);
  return isProblems(outcome) ? outcome : { value: outcome.value };
}

export { auditDocument } from './audit-document.ts';
