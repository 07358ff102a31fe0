import { markOf } from '../../src/domain/answer-kinds/index.ts';
import type { GivenValue } from '../../src/domain/audit/audit.ts';
import type { Criterion } from '../../src/domain/checklist/checklist.ts';
import { rational, toNumber } from '../../src/domain/values/rational.ts';

/** The mark of a value as a number, on an audit of 2025-08-05; `needed` only for coverage. */
export function numberMark(criterion: Criterion, value: GivenValue, needed: number | null = null): number | null {
  const context = { auditedOn: '2025-08-05', needed: needed === null ? null : rational(needed) };
  const mark = markOf(criterion, value, context);
  return mark === null ? null : toNumber(mark);
}
