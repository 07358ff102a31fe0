import type { CriterionResult } from '../../../domain/province/criterion-failures.ts';
import { type Cell, number, text } from '../../sheet/sheet.ts';

/** Full mark, some of it, none; marks are cut to hundredths. */
const markSigns = { full: 1, part: 0.01 };

/** The mark, cut to hundredths, or a sign if the answer has no mark. */
export function criterionCell(result: CriterionResult | null): Cell {
  if (result === null) return text(null);
  if (result.state === 'unanswered') return text('?', { tone: 'muted' });
  if (result.state === 'no-evidence') return text('!', { tone: 'bad' });
  return number(result.mark === null ? null : Math.floor(result.mark * 100 + 1e-9) / 100, 'mark', { signs: markSigns });
}
