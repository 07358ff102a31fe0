import type { Criterion } from '../../../domain/checklist/checklist.ts';
import type { View } from '../../sheet/view.ts';

/** A criterion's id, marked if critical. */
export function criterionName({ id, critical }: Criterion, { messages }: View): string {
  return critical ? messages.report.criticalName({ criterion: id }) : id;
}
