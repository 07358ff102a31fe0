import { compareInstants, localInstant } from '../../domain/values/instant.ts';
import type { Filled } from './filled.ts';

/** How many answers were changed since a file was saved; null: none was. */
export function unsavedIn({ entries }: Filled, lastSaved: string | null): number {
  return [...entries.values()].filter(({ at }) => at !== null && compareInstants(at, lastSaved) > 0).length;
}

/** Now, on the clock of the device. */
export function localNow(instant = new Date()): string {
  return localInstant(instant, -instant.getTimezoneOffset());
}

/** The end of this second, since answers have no finer time. */
export function thisSecondOver(): string {
  return localNow(new Date(Date.now() + 999));
}
