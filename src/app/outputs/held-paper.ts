import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { Tools } from '../ports/tools.ts';
import { type Held, held, notSaved } from './save-held.ts';

/**
 * A Word paper that is to be saved, opened with the reader that will meet it: it keeps to all limits, and its words are those that its data
 * say. @throws AuditError not-saved, and what that reader says.
 */
export async function heldPaper(
  { papers }: Tools,
  bytes: Uint8Array,
  file: string,
  carried: CarriedData | null,
): Promise<Held<Uint8Array>> {
  try {
    const opened = await papers.open(bytes);
    const isSame = carried === null ? opened.isPublicEdition : opened.edits()?.length === 0;
    if (!isSame) throw failure('document-refused', { fault: 'data' });
  } catch (error) {
    if (error instanceof AuditError) throw notSaved(file, error);
    throw error;
  }
  return held(bytes);
}
