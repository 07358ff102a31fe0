import { expect, test } from 'vitest';
import { calendarEnd, calendarEvents, calendarHead, type DueDay } from '../../../../src/interchange/out/ics.ts';

const day: DueDay = {
  uid: 'audit.SRV-02@facility-audit',
  sequence: 3,
  on: '2025-12-31',
  asOf: '2025-08-05',
  summary: 'SRV-02: mua máy chủ',
  description: 'một, hai; ba\nbốn',
  category: 'TTYT',
  isDone: false,
};

function calendarText(name: string, days: readonly DueDay[]): string {
  return calendarHead(name) + calendarEvents(days) + calendarEnd;
}

test('a day is an event of one whole day, to the day after', () => {
  const lines = calendarText('Lịch', [day]).split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20251231');
  expect(lines).toContain('DTEND;VALUE=DATE:20260101');
  expect(lines).toContain('DTSTAMP:20250805T000000Z');
  expect(lines).toContain('SEQUENCE:3');
  expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
});

test('separators and line breaks in texts are escaped', () => {
  expect(calendarText('Lịch', [day])).toContain('DESCRIPTION:một\\, hai\\; ba\\nbốn\r\n');
});

test('only what is still to be done has a reminder', () => {
  expect(calendarText('Lịch', [day])).toContain('BEGIN:VALARM');
  expect(calendarText('Lịch', [{ ...day, isDone: true }])).not.toContain('BEGIN:VALARM');
});

test('no line is longer than 75 octets, and unfolding gives the text back', () => {
  const summary = 'Đường truyền dự phòng '.repeat(20).trim();
  const written = calendarText('Lịch', [{ ...day, summary }]);
  for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(written.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
});
