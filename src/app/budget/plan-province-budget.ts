import { type BudgetOrder, type BudgetPlan, planBudget } from '../../domain/budget/plan-budget.ts';
import { failure } from '../../domain/problem/audit-error.ts';
import type { Province } from '../../domain/province/province.ts';
import { makePlace } from '../inputs/output-path.ts';
import type { GatherRequest } from '../merge/gather-province.ts';
import { gatherProvince } from '../merge/gather-province.ts';
import type { MergeDecider } from '../merge/merge-decider.ts';
import { freeTarget } from '../merge/merge-province.ts';
import type { Tools } from '../ports/tools.ts';
import { writeBudget } from './write-budget.ts';

export interface BudgetRequest extends GatherRequest {
  readonly budget: number;
  readonly by: BudgetOrder;
  /** The workbook to write, or a folder for `budget.xlsx`; null: none. */
  readonly output: string | null;
  readonly overwrite: boolean;
  /** Called before each sheet is built, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
}

export interface BudgetOutcome {
  readonly plan: BudgetPlan;
  readonly province: Province;
  /** Number of inputs left out because they could not be read. */
  readonly rejected: number;
  /** Path of the workbook; null: none was asked for. */
  readonly output: string | null;
}

/**
 * Gathers a province as a merge does, and plans what a sum of money can do for it; written completely or not at all.
 * @throws AuditError as a merge, and no-prices or several-currencies.
 */
export async function planProvinceBudget(
  tools: Tools,
  request: BudgetRequest,
  decider: MergeDecider | null = null,
): Promise<BudgetOutcome> {
  const { budget, by, output: place, overwrite } = request;
  const output = place === null ? null : await freeTarget(tools, { output: place, overwrite }, 'budget.xlsx');
  const target = output === null ? null : ({ output, writes: 'budget' } as const);
  const gathered = await gatherProvince(tools, request, target, decider);
  const { province } = gathered.assembled;
  const { currencies } = province.investment;
  if (currencies.length === 0) throw failure('no-prices', {});
  if (currencies.length > 1) throw failure('several-currencies', { currencies: currencies.join(', ') });
  const plan = planBudget(province.facilities, { by, budget, today: province.today });
  if (place !== null && output !== null) {
    await tools.files.orTakenBack(async () => {
      await makePlace(tools, place);
      await writeBudget(tools, { output, overwrite, like: gathered.madeOf, onSheet: request.onSheet }, plan, gathered);
    }, 'folders');
  }
  return { plan, province, rejected: gathered.rejected, output };
}
