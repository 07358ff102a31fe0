/** The time of day a person typed as 8:30, 8h30, 8h or 0830, as 08:30; null: none of these. */
export function typedTime(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const [, hour = null, minute = '00'] =
    /^(\d{1,2})\s*(?:[:h.]\s*(\d{2})?)?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain) ?? [];
  if (hour === null || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
