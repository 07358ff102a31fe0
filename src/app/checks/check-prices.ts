import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type PriceRemark, priceRemarks } from '../../domain/lists/price-remarks.ts';
import { AuditError, failure } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import { type ReadPrices, readPriceFile } from '../inputs/read-prices.ts';
import type { Tools } from '../ports/tools.ts';

export interface PriceCheckRequest {
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** ISO day for which prices are checked; null: today. */
  readonly on: string | null;
}

export interface CheckedPrices extends ReadPrices {
  readonly file: string;
  readonly remarks: readonly PriceRemark[];
  /** Number of the checklist's items with a price. */
  readonly priced: number;
}

export interface PriceCheck {
  readonly checklist: Checklist;
  /** The day for which prices are checked. */
  readonly today: string;
  readonly files: readonly CheckedPrices[];
}

/**
 * Reads price lists and gives remarks on each, also compared with the others.
 * @throws AuditError with the problems of all invalid lists.
 */
export async function checkPrices(tools: Tools, { paths, checklists, on }: PriceCheckRequest): Promise<PriceCheck> {
  const checklist = await chosenChecklist(tools, checklists, on);
  const today = on ?? tools.surroundings.now().slice(0, 10);
  if (!isIsoDay(today)) throw failure('invalid-date', { key: '--on', found: today });
  const lists: (ReadPrices & { readonly file: string })[] = [];
  const problems: Problem[] = [];
  for (const file of paths) {
    try {
      lists.push({ file, ...(await readPriceFile(tools, file)) });
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      for (const each of error.problems) problems.push(each);
    }
  }
  if (problems.length > 0) throw new AuditError(problems);
  const files = lists.map((read) => {
    const { list } = read;
    const others = lists.filter((each) => each.list !== list).map((each) => each.list);
    const priced = [...checklist.items.keys()].filter((item) => (list.prices.get(item)?.price ?? null) !== null).length;
    return { ...read, remarks: priceRemarks(list, checklist, others, today), priced };
  });
  return { checklist, today, files };
}
