import type { CriterionShape } from '../../schemas/criterion-schema.ts';
import type { Draft } from '../../shape/draft.ts';

/** Whether a criterion has marks: not if `scored: false`, or if kind and options leave nothing to mark. */
export function isScored({ kind, scored, options, bands }: Draft<CriterionShape>): boolean {
  if (scored === false) return false;
  if (kind === 'text') return false;
  if (kind === 'choice') return (options ?? []).some((option) => typeof option?.mark === 'number');
  if (kind === 'number') return (bands ?? []).length > 0;
  return true;
}
