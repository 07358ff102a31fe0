import type { Messages } from '../../../i18n/translator.ts';

/** How far a day is away, or how long it is past: never a number below 0. */
export function daysInWords(days: number, report: Messages['report']): string {
  if (days === 0) return report.dueToday;
  return days > 0 ? report.daysLeft({ days }) : report.daysOverdue({ days: -days });
}
