import type { Round } from '../../../domain/audit/audit.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';
import { formatMonth } from '../../../i18n/written/numbers-and-dates.ts';

/** A round as people call it: by its title, else by the month that its id names, else by its id. */
export function roundName({ id, title }: Round, language: Language): string {
  if (title !== null) return textIn(title, language);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(id);
  return month === null ? id : formatMonth(Number(month[1]), Number(month[2]), language);
}
