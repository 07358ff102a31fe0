import type { Messages } from '../../../i18n/translator.ts';

/** An ISO day in the wording of an official paper. */
export function longDate(day: string, { minutes }: Messages): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return minutes.longDate({ day: dayOfMonth, month, year });
}

/** The time of day of an ISO instant, in its own offset; dots for null. */
export function clock(instant: string | null, { minutes }: Messages): string {
  const [, hour, minute] = /T(\d{2}):(\d{2})/.exec(instant ?? '') ?? [];
  return hour === undefined || minute === undefined ? minutes.clockMissing : minutes.clock({ hour, minute });
}
