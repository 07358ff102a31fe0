import { AuditError } from '../../domain/problem/audit-error.ts';
import { workbookLimit } from '../../formats/yaml/limits.ts';
import type { CarriedData } from '../../report/sheet/carried.ts';
import type { Tools } from '../ports/tools.ts';

/** Workbooks that a command makes of what lies in a folder, and that may lie there themselves. */
export type OutputKind = 'province' | 'form' | 'budget';

/**
 * True for a workbook of the kind that is written now, made by the run before: it may be replaced. Anything else would be lost, as what
 * only it holds, so what can't be read counts as an input.
 */
export async function isFormerOutput(
  { files, workbooks }: Tools,
  path: string,
  kind: OutputKind | null,
): Promise<boolean> {
  if (kind === null) return false;
  try {
    // Not read as an input, which may not be written over.
    const bytes = await files.readOwnBytes(path, workbookLimit);
    if (bytes === null) return false;
    const workbook = await workbooks.open(bytes);
    // A public edition is nobody's only copy: it holds no answers.
    return workbook.isPublicEdition || kindOf(workbook.carried()) === kind;
  } catch (error) {
    if (error instanceof AuditError) return false;
    throw error;
  }
}

/** A plan for a budget carries a province, shown on pages of its own. */
function kindOf(data: CarriedData | null): string | null {
  if (data === null) return null;
  return data.head.more['pages'] === 'budget' ? 'budget' : data.head.kind;
}
