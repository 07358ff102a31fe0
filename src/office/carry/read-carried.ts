import { isJsonList, isJsonObject, type JsonObject } from '../../domain/values/json.ts';
import type { CarriedAudit, CarriedData, CarriedHead } from '../../report/sheet/carried.ts';
import { formatLimits } from '../bounds/limits.ts';
import { damaged, overLimit } from '../bounds/refusals.ts';
import type { DataRole } from './data-part.ts';
import type { FoundData } from './find-data.ts';
import { parseJson, parseSafeObject } from './safe-json.ts';

/** Checklists, templates and price lists by digest: thousands of workbooks carry the same ones, which are parsed once. */
export type PartCache = Map<string, JsonObject>;

const REMEMBERED = 16;

/** Carried data as given to the writer; audits are read from their parts one at a time. @throws AuditError workbook-damaged. */
export function readCarried(found: FoundData, cache: PartCache): CarriedData {
  const { template = null, prices = null } = readPart(found, 'documents', cache);
  const checklists = Object.entries(readPart(found, 'checklists', cache));
  return {
    head: { ...readHead(found.index.head), template: objectOrNull(template), prices: objectOrNull(prices) },
    checklists: new Map(checklists.map(([digest, value]) => [digest, objectOf(value)])),
    audits: { [Symbol.iterator]: () => readAudits(found) },
  };
}

/** Empty if the hidden sheet, and the part with it, was deleted. */
function readPart(found: FoundData, role: DataRole, cache: PartCache): JsonObject {
  const listed = found.index.parts.find((part) => part.role === role);
  if (listed === undefined) throw damaged('data-shape');
  const known = cache.get(listed.sha256);
  if (known !== undefined) return known;
  const json = found.read(listed);
  if (json === null) return {};
  const part = parseSafeObject(json);
  if (cache.size >= REMEMBERED) cache.clear();
  cache.set(listed.sha256, part);
  return part;
}

function* readAudits(found: FoundData): Generator<CarriedAudit> {
  for (const listed of found.index.parts) {
    if (listed.role !== 'audits') continue;
    const json = found.read(listed);
    if (json === null) throw damaged('data-digest');
    // An audit is checked later by the rules of audit files, including keys and depth.
    const audits = parseJson(json);
    if (!isJsonList(audits)) throw damaged('data-shape');
    if (audits.length === 1 && json.length > formatLimits.auditBytes)
      throw overLimit('data-bytes', formatLimits.auditBytes);
    yield* audits.map((each) => toAudit(objectOf(each)));
  }
}

function toAudit({ audit, checklistDigest, prices }: JsonObject): CarriedAudit {
  if (typeof checklistDigest !== 'string') throw damaged('data-shape');
  return { audit: objectOf(audit), checklistDigest, prices: objectOrNull(prices) };
}

function readHead(head: JsonObject): Omit<CarriedHead, 'template' | 'prices'> {
  const { kind, toolVersion, language, edition, createdAt, more } = head;
  if (kind !== 'facility' && kind !== 'province' && kind !== 'form' && kind !== 'paper') throw damaged('data-shape');
  if (edition !== 'full' && edition !== 'public') throw damaged('data-shape');
  const texts = { toolVersion: textOf(toolVersion), language: textOf(language), createdAt: textOf(createdAt) };
  return { kind, edition, ...texts, more: objectOf(more) };
}

type Member = JsonObject[string] | undefined;

function textOf(value: Member): string {
  if (typeof value !== 'string') throw damaged('data-shape');
  return value;
}

function objectOf(value: Member): JsonObject {
  if (!isJsonObject(value)) throw damaged('data-shape');
  return value;
}

function objectOrNull(value: Member): JsonObject | null {
  return value === null ? null : objectOf(value);
}
