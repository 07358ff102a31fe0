import type { JsonObject } from '../../domain/values/json.ts';

/** The data that a workbook carries beside its sheets, so that it can be merged, verified and opened again without other files. */
export interface CarriedData {
  /** Small facts about the workbook: kind, tool, language, edition, template. */
  readonly head: CarriedHead;
  /** The audits, each with the data it needs; read one at a time. A facility workbook has one. */
  readonly audits: Iterable<CarriedAudit>;
  /** Checklist definitions by digest, each once. */
  readonly checklists: ReadonlyMap<string, JsonObject>;
}

export interface CarriedHead {
  /** A `paper` on a province carries its words as written, and no audit. */
  readonly kind: 'facility' | 'province' | 'form' | 'paper';
  readonly toolVersion: string;
  readonly language: string;
  readonly edition: 'full' | 'public';
  readonly createdAt: string;
  readonly template: JsonObject | null;
  readonly prices: JsonObject | null;
  /** Other data of its kind, such as the sources and decisions of a merge. */
  readonly more: JsonObject;
}

export interface CarriedAudit {
  /** The audit file's content as it was loaded. */
  readonly audit: JsonObject;
  readonly checklistDigest: string;
  /** The price list used for this audit, if it differs from the head's; null: the same. */
  readonly prices: JsonObject | null;
}
