import type { Audit, ChecklistReference } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { isProblems, type Outcome, type Problem, type ProblemPlace } from '../../domain/problem/problem.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { type AuditShape, auditSchema } from '../schemas/audit-schema.ts';
import { withoutExtensions } from '../shape/extensions.ts';
import { formatProblem } from '../shape/format-line.ts';
import { inOrder } from '../shape/in-order.ts';
import { readShape } from '../shape/read-shape.ts';
import { keptYaml } from '../yaml/kept-yaml.ts';
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
  /** The checklist it names; null if unreadable. */
  readonly reference: ChecklistReference | null;
  /** The place where it names the checklist. */
  readonly referencePlace: Partial<ProblemPlace>;
  /** Null if anything is wrong. */
  readonly parsed: ParsedAudit | null;
  readonly problems: readonly Problem[];
  /** Null if there is nothing to check against a checklist. */
  readonly draft: AuditDraft | null;
}

export interface ParsedAudit {
  readonly audit: Audit;
  /** The file's content as loaded. */
  readonly document: JsonObject;
  /** Lines of the comment at the top of the file, such as the one that names its schema for editors. */
  readonly header: readonly string[];
  readonly draft: AuditDraft;
}

/** Reads an audit file as far as possible without its checklist. */
export function readAudit(text: string, path: string): AuditReading {
  const { source, header, problems } = readYaml(text, path, auditLimit);
  return source === null ? unreadable(problems) : readSource(source, header, problems);
}

/** Reads an audit, or returns everything wrong with its file. `checkAudit` checks whether the answers fit. */
export function parseAudit(text: string, path: string): Outcome<ParsedAudit> {
  return outcomeOf(readAudit(text, path));
}

/** Reads an audit from a document, such as one carried by a workbook. Problems have no place. */
export function auditFromDocument(document: JsonValue): Outcome<ParsedAudit> {
  const { source, problems } = readDocument(document);
  return outcomeOf(readSource(source, [], problems));
}

/** The audit of a document that was already read and found valid. */
export function auditOfSound(document: JsonObject): Audit {
  return auditOf(withoutExtensions(document) as AuditShape, document);
}

/** Checks an audit against its checklist: unknown criteria, sections and profile, and answers that do not fit. */
export function checkAudit({ draft }: Pick<ParsedAudit, 'draft'>, checklist: Checklist): readonly Problem[] {
  return inOrder(checklistAuditRules.flatMap((rule) => rule(draft, checklist)));
}

/** The audit, checked against its checklist, or everything wrong with it; null: checklist not found. */
export function completeAudit(
  { parsed, problems, draft }: AuditReading,
  checklist: Checklist | null,
): Outcome<ParsedAudit> {
  const misfits = draft === null || checklist === null ? [] : checkAudit({ draft }, checklist);
  const all = [...problems, ...misfits];
  return parsed !== null && all.length === 0 ? { value: parsed } : { problems: inOrder(all) };
}

/** The text of an audit file, with the comment it was loaded with. After each answer it is asked for again: what stayed is not written anew. */
export function serializeAudit(audit: Audit, header: readonly string[] = []): string {
  return [...header, keptYaml(auditDocument(audit), 'responses')].join('\n');
}

/** Reads an audit from a value, as far as possible without its checklist. */
export function readAuditSource(found: Source): AuditReading {
  return readSource(found, [], []);
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
