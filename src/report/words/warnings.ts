import { warning } from '../sheet/blocks.ts';
import type { Block } from '../sheet/sheet.ts';
import type { View } from '../sheet/view.ts';

/** Warnings that data or prices are examples, printed before anything made from them. */
export function warnings({ assessment, messages }: View): readonly Block[] {
  const { report } = messages;
  return [
    ...(assessment.audit.illustrative ? [warning(report.illustrative)] : []),
    ...(assessment.prices?.illustrative === true ? [warning(report.illustrativePrices)] : []),
  ];
}
