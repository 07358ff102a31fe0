import { warning } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import type { View } from '../../sheet/view.ts';

/** That data or prices are made up, or that the audit is not finished, which stands before anything made from them. */
export function warnings({ assessment, messages, withheld }: View): readonly Block[] {
  const { report } = messages;
  const { audit, prices, complete, criteria, investment } = assessment;
  const open = criteria.filter(({ state }) => state === 'unanswered').length;
  return [
    ...(complete || withheld.isPublic ? [] : [warning(report.unfinished({ open }))]),
    ...(audit.illustrative ? [warning(report.illustrative)] : []),
    ...(prices?.illustrative === true && investment.lines.some(({ price }) => price !== null)
      ? [warning(report.illustrativePrices)]
      : []),
  ];
}
