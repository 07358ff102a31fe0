/** A moment as the clock on the wall of this machine shows it: 2025-08-05 and 09:15:03. */
export function wallClock(moment: Date): { readonly day: string; readonly time: string } {
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`,
  };
}
