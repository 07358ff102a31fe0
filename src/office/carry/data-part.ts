import { createHash } from 'node:crypto';
import { damaged } from '../bounds/refusals.ts';

/** The contents of a data part: `documents` are template and prices; the index lists all other parts by digest. */
export type DataRole = 'index' | 'checklists' | 'documents' | 'cells' | 'audits';

/** A part of carried data: JSON text and its digest. */
export interface DataPart {
  readonly role: DataRole;
  readonly json: string;
  readonly sha256: string;
}

/** Distinguishes our parts from the custom XML of other programs. */
export const dataNamespace = 'urn:facility-audit:data:1';

/** Characters that JSON leaves unescaped but XML programs change, refuse or hide. */
const FRAGILE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** JSON text as a part, with fragile characters escaped as in JSON. */
export function dataPart(role: DataRole, json: string): DataPart {
  const safe = json.replace(FRAGILE, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return { role, json: safe, sha256: sha256(safe) };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The part as custom XML: one element around the JSON text, which office programs keep unchanged. */
export function dataPartXml({ role, json, sha256: digest }: DataPart): string {
  const text = json.replace(/[&<>]/g, (each) => (each === '&' ? '&amp;' : each === '<' ? '&lt;' : '&gt;'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<data xmlns="${dataNamespace}" role="${role}" sha256="${digest}">${text}</data>`;
}

const ROOT = /<(?:[A-Za-z_][\w.-]*:)?data\b([^<>]*)>/;

/** Role and digest of a custom XML part, from its first bytes; null for a part of another program. */
export function recognizeDataPart(start: string): { readonly role: DataRole; readonly sha256: string } | null {
  const attributes = ROOT.exec(start)?.[1];
  if (attributes === undefined || !attributes.includes(dataNamespace)) return null;
  const role = /\brole=["'](index|checklists|documents|cells|audits)["']/.exec(attributes)?.[1];
  const digest = /\bsha256=["']([0-9a-f]{64})["']/.exec(attributes)?.[1];
  return role === undefined || digest === undefined ? null : { role: role as DataRole, sha256: digest };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The JSON text of a custom XML part. It is one element with text, so no parser is needed and anything else is refused.
 * @throws AuditError workbook-damaged if the text does not match its digest.
 */
export function readDataPart(xml: string, digest: string): string {
  const root = ROOT.exec(xml);
  const end = xml.lastIndexOf('</');
  if (root === null || end < root.index + root[0].length) throw damaged('data-shape');
  const text = xml.slice(root.index + root[0].length, end);
  if (text.includes('<')) throw damaged('data-shape');
  const json = text.includes('&') ? text.replace(/&(#x[0-9a-fA-F]+|#\d+|[a-z]+);/g, entity) : text;
  if (sha256(json) !== digest) throw damaged('data-digest');
  return json;
}

function entity(_: string, name: string): string {
  if (!name.startsWith('#')) return (Object.hasOwn(NAMED, name) ? NAMED[name] : null) ?? '\ufffd';
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
