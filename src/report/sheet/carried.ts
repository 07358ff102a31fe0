import type { JsonObject } from '../../domain/values/json.ts';

/** What a workbook carries as data beside its sheets, so that the file alone can be merged, verified and opened again. */
export interface CarriedData {
  /** Small facts about the whole: what it is, tool, language, edition, template. */
  readonly head: CarriedHead;
  /** The audits, each with what it needs; read one at a time. A facility workbook has one. */
  readonly audits: Iterable<CarriedAudit>;
  /** Checklist definitions by digest, each once. */
  readonly checklists: ReadonlyMap<string, JsonObject>;
}

export interface CarriedHead {
  readonly kind: 'facility' | 'province' | 'form';
  readonly toolVersion: string;
  readonly language: string;
  readonly edition: 'full' | 'public';
  readonly createdAt: string;
  readonly template: JsonObject | null;
  readonly prices: JsonObject | null;
  /** Whatever else its kind needs, such as the sources and decisions of a merge. */
  readonly more: JsonObject;
}

export interface CarriedAudit {
  /** The audit file's content as it was loaded. */
  readonly audit: JsonObject;
  readonly checklistDigest: string;
  /** The price list that the audit was reported with, where it differs from the head's; null: none of its own. */
  readonly prices: JsonObject | null;
}
