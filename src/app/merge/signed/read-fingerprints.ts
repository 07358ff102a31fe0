import type { SignedEntry } from '../../../domain/merging/signed-list.ts';
import { failure, valueOrThrow } from '../../../domain/problem/audit-error.ts';
import { fingerprintsInRows, parseFingerprints } from '../../../formats/lists/fingerprints-file.ts';
import { rosterLimit } from '../../../formats/yaml/limits.ts';
import { isSpreadsheetName } from '../../inputs/open-audit.ts';
import { readTableFile } from '../../inputs/read-table-file.ts';
import type { Tools } from '../../ports/tools.ts';

/** A list of what was signed: a text, JSON, or a workbook such as a province's with its page of sources. @throws AuditError if it is none. */
export async function readFingerprints(tools: Tools, path: string): Promise<readonly SignedEntry[]> {
  if (!isSpreadsheetName(path)) {
    return valueOrThrow(parseFingerprints(await tools.files.readText(path, rosterLimit), path));
  }
  const sheets = await readTableFile(tools, path, rosterLimit);
  const rows = sheets.flatMap(({ rows }) =>
    rows.map(({ cells }) => [...cells.values()].map(({ value }) => value ?? '').join('\t')),
  );
  const entries = fingerprintsInRows(rows);
  if (entries.length === 0) throw failure('fingerprints-none', {}, { file: path });
  return entries;
}
