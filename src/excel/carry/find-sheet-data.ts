import { once } from '../../domain/values/once.ts';
import { formatLimits } from '../../office/bounds/limits.ts';
import { damaged } from '../../office/bounds/refusals.ts';
import { type CustomData, type FoundData, manifestOf, readIndex } from '../../office/carry/find-data.ts';
import { readAuditSheet } from './audit-sheet.ts';

/** Texts of the hidden sheet, read on first use. */
export type SheetTexts = () => readonly string[];

/**
 * Finds carried data: index and audits in custom XML, the rest there or on the hidden sheet; everything on the sheet if a program has
 * dropped custom XML. Null if there are none.
 * @throws AuditError workbook-damaged.
 */
export function findData(custom: CustomData, sheetTexts: SheetTexts): FoundData | null {
  const sheet = once(() => readAuditSheet(sheetTexts(), formatLimits.dataBytes * 2));
  if (custom.index === null) {
    const found = sheet();
    if (found === null) return null;
    const { content } = readIndex(found.index);
    return { index: content, manifest: null, read: ({ sha256 }) => found.parts.get(sha256) ?? null };
  }
  const { content, manifest } = custom.index;
  const sheetOfIts = once(() => {
    const found = sheet();
    if (found !== null && readIndex(found.index).content.id !== content.id) throw damaged('data-of-another');
    return found;
  });
  return {
    index: content,
    manifest: manifestOf(manifest),
    read: ({ sha256 }) => custom.read(sha256) ?? sheetOfIts()?.parts.get(sha256) ?? null,
  };
}
