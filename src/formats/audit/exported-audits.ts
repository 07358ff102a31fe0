import { type Outcome, problem } from '../../domain/problem/problem.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { exportFormat } from '../schemas/export-schema.ts';
import { depthLimit } from '../yaml/limits.ts';
import { isNestedDeeper } from '../yaml/plain-json.ts';
import { auditFromDocument, type ParsedAudit } from './audit-file.ts';

/** An audit in a file that `export --to json` wrote: what is shown of it, and the audit itself. */
export interface ExportedAudit {
  readonly shown: JsonObject;
  readonly parsed: ParsedAudit;
}

/** Whether a text is, or says that it is, such a file. */
export function isExportText(text: string): boolean {
  const found = jsonOf(text);
  if ('problems' in found) return text.includes(`"${family}`);
  const { value } = found;
  return isJsonObject(value) && typeof value['format'] === 'string' && value['format'].startsWith(family);
}

/** All audits of an exported file, or everything wrong with it. */
export function readExported(text: string): Outcome<readonly ExportedAudit[]> {
  const found = jsonOf(text);
  if ('problems' in found) return found;
  if (isNestedDeeper(found.value, depthLimit)) return { problems: [problem('yaml-syntax', { fault: 'too-deep' })] };
  const file = isJsonObject(found.value) ? found.value : {};
  const { format, audits } = file;
  if (format !== exportFormat) {
    return { problems: [problem('newer-format', { found: String(format), known: exportFormat })] };
  }
  if (!isJsonList(audits ?? null)) return { problems: [problem('missing-key', { key: 'audits' })] };
  const read = (audits as readonly JsonValue[]).map(exportedAudit);
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []));
  return problems.length > 0 ? { problems } : { value: read.flatMap((each) => ('value' in each ? [each.value] : [])) };
}

const family = exportFormat.replace(/(?<!\d)\d+$/, '');

function exportedAudit(shown: JsonValue, index: number): Outcome<ExportedAudit> {
  const document = isJsonObject(shown) ? shown['document'] : undefined;
  if (!isJsonObject(shown) || !isJsonObject(document)) {
    const { facility } = isJsonObject(shown) ? shown : {};
    const name = isJsonObject(facility) && typeof facility['name'] === 'string' ? facility['name'] : String(index + 1);
    return { problems: [problem('export-without-audit', { audit: name })] };
  }
  const parsed = auditFromDocument(document);
  return 'problems' in parsed ? parsed : { value: { shown, parsed: parsed.value } };
}

function jsonOf(text: string): Outcome<JsonValue> {
  const json = text.replace(/^\ufeff/, '');
  try {
    return { value: JSON.parse(json) as JsonValue };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const before = at === undefined ? null : json.slice(0, Number(at)).split('\n');
    const place = before === null ? {} : { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return { problems: [problem('json-syntax', {}, place)] };
  }
}
