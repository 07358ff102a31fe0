import type { Deadline } from '../../../domain/checklist/checklist.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { daysInWords } from './days-in-words.ts';

/** How far a deadline is away. Whether a past one of another duty than readiness was kept, no audit tells: it is never overdue. */
export function deadlineLeft(
  { readiness }: Pick<Deadline, 'readiness'>,
  { days, isMet }: { readonly days: number; readonly isMet: boolean },
  report: Messages['report'],
): string {
  if (isMet) return report.deadlineMet;
  return days < 0 && !readiness ? report.deadlinePast({ days: -days }) : daysInWords(days, report);
}
