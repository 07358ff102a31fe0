import { addDays } from '../../domain/values/days.ts';
import { printable } from '../../domain/values/printable.ts';

/** A day on which something is due. */
export interface DueDay {
  /** Equal in every export of the same thing, so that calendars replace it instead of adding another. */
  readonly uid: string;
  /** Increases with each change. */
  readonly sequence: number;
  /** ISO day. */
  readonly on: string;
  /** ISO day of its last change. */
  readonly asOf: string;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** A reminder is set only for things still to be done. */
  readonly isDone: boolean;
}

const REMIND_DAYS_BEFORE = 7;

/** The start of an iCalendar file (RFC 5545). */
export function calendarHead(name: string): string {
  return linesText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//facility-audit//plans//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
  ]);
}

/** All-day events of an iCalendar file. */
export function calendarEvents(days: readonly DueDay[]): string {
  return linesText(days.flatMap(eventLines));
}

/** The end of an iCalendar file. */
export const calendarEnd = 'END:VCALENDAR\r\n';

function linesText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, sequence, on, asOf, summary, description, category, isDone }: DueDay): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${escaped(category)}`,
    'TRANSP:TRANSPARENT',
    ...(isDone ? [] : reminderLines(summary)),
    'END:VEVENT',
  ];
}

function reminderLines(summary: string): readonly string[] {
  const trigger = `TRIGGER:-P${REMIND_DAYS_BEFORE}D`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, `DESCRIPTION:${escaped(summary)}`, 'END:VALARM'];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return printable(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const LONGEST_LINE = 75;

/** Lines of at most 75 octets, broken between characters; a continuation begins with a blank. */
function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LONGEST_LINE) {
      pieces.push(piece);
      [piece, octets] = ['', 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
