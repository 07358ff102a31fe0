import { failure } from '../../domain/problem/audit-error.ts';
import { facilityLimits } from '../../office/bounds/limits.ts';
import { damaged, notAWorkbook } from '../../office/bounds/refusals.ts';
import { openZip, type Zip } from '../../office/zip/open-zip.ts';

export const mainPart = 'word/document.xml';

/** The parts of a Word file from outside, within the limits of a facility's workbook. @throws AuditError. */
export function openPackage(bytes: Uint8Array): Zip {
  const zip = openZip(bytes, facilityLimits);
  if (!zip.entries.has(mainPart)) throw notAWorkbook('not-xlsx');
  if ([...zip.entries.keys()].some((name) => /(^|\/)vba[^/]*\.(bin|xml)$/.test(name)))
    throw failure('document-refused', { fault: 'macros' });
  return zip;
}

/** The bytes of a part. @throws AuditError if it is missing. */
export function partOf(zip: Zip, name: string): Uint8Array {
  const entry = zip.entries.get(name.toLowerCase());
  if (entry === undefined) throw damaged('missing-part');
  return zip.read(entry);
}
