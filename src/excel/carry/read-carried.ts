import type { JsonObject } from '../../domain/json.ts';
import type { CarriedAudit, CarriedData, CarriedHead } from '../../report/carried.ts';
import { formatLimits } from '../read/limits.ts';
import { damaged, overLimit } from '../refusals.ts';
import type { FoundData } from './find-data.ts';
import { isArray, isObject, parseSafeJson, parseSafeObject } from './safe-json.ts';

/** Checklists by the digest of their part: thousands of workbooks carry the same ones, which are then read once. */
export type ChecklistCache = Map<string, ReadonlyMap<string, JsonObject>>;

const REMEMBERED = 16;

/** Carried data as they were given to the writer; audits are read from their parts one at a time. @throws AuditError workbook-damaged. */
export function readCarried(found: FoundData, cache: ChecklistCache): CarriedData {
  return {
    head: readHead(found.index.head),
    checklists: readChecklists(found, cache),
    audits: { [Symbol.iterator]: () => readAudits(found) },
  };
}

/** The checklists that travel along, by digest; none where they are gone. */
function readChecklists(found: FoundData, cache: ChecklistCache): ReadonlyMap<string, JsonObject> {
  const listed = found.index.parts.find((part) => part.role === 'checklists');
  if (listed === undefined) throw damaged('data-shape');
  const known = cache.get(listed.sha256);
  if (known !== undefined) return known;
  const json = found.read(listed);
  // Whoever deleted the hidden sheet took them out; the audit still names its checklist.
  if (json === null) return new Map();
  const entries = Object.entries(parseSafeObject(json));
  const checklists = new Map(entries.map(([digest, value]) => [digest, objectOf(value)]));
  if (cache.size >= REMEMBERED) cache.clear();
  cache.set(listed.sha256, checklists);
  return checklists;
}

function* readAudits(found: FoundData): Generator<CarriedAudit> {
  for (const listed of found.index.parts) {
    if (listed.role !== 'audits') continue;
    const json = found.read(listed);
    if (json === null) throw damaged('data-digest');
    const audits = parseSafeJson(json);
    if (!isArray(audits)) throw damaged('data-shape');
    if (audits.length === 1 && json.length > formatLimits.auditBytes)
      throw overLimit('data-bytes', formatLimits.auditBytes);
    yield* audits.map((each) => toAudit(objectOf(each)));
  }
}

function toAudit({ audit, checklistDigest, prices }: JsonObject): CarriedAudit {
  if (typeof checklistDigest !== 'string') throw damaged('data-shape');
  return { audit: objectOf(audit), checklistDigest, prices: objectOrNull(prices) };
}

function readHead(head: JsonObject): CarriedHead {
  const { kind, toolVersion, language, edition, createdAt, template, prices, more } = head;
  if (kind !== 'facility' && kind !== 'province' && kind !== 'form') throw damaged('data-shape');
  if (edition !== 'full' && edition !== 'public') throw damaged('data-shape');
  const texts = { toolVersion: textOf(toolVersion), language: textOf(language), createdAt: textOf(createdAt) };
  return {
    kind,
    edition,
    ...texts,
    template: objectOrNull(template),
    prices: objectOrNull(prices),
    more: objectOf(more),
  };
}

type Member = JsonObject[string] | undefined;

function textOf(value: Member): string {
  if (typeof value !== 'string') throw damaged('data-shape');
  return value;
}

function objectOf(value: Member): JsonObject {
  if (!isObject(value)) throw damaged('data-shape');
  return value;
}

function objectOrNull(value: Member): JsonObject | null {
  return value === null ? null : objectOf(value);
}
