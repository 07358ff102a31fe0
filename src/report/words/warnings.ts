import { warning } from '../sheet/blocks.ts';
import type { Block } from '../sheet/sheet.ts';
import type { View } from '../sheet/view.ts';

/** That data or prices are made up, which stands before anything made from them. */
export function warnings({ assessment, messages }: View): readonly Block[] {
  const { report } = messages;
  return [
    ...(assessment.audit.illustrative ? [warning(report.illustrative)] : []),
    ...(assessment.prices?.illustrative === true ? [warning(report.illustrativePrices)] : []),
  ];
}
