import type { WorkbookLimit } from '../../domain/problem/fault.ts';
import type { Language } from '../../domain/values/language.ts';
import { formatNumber } from './numbers-and-dates.ts';

/** A limit as people write it: bytes in megabytes, counts in groups of three. */
export function limitText(what: WorkbookLimit, limit: number, language: Language): string {
  const units: Readonly<Record<Language, string>> = { vi: 'MB', en: 'MB', fr: 'Mo' };
  if (!what.endsWith('-bytes')) return formatNumber(limit, language);
  return `${formatNumber(Math.round(limit / (1024 * 1024)), language)} ${units[language]}`;
}
