/** Whether a text says nothing: empty, or spaces of any kind, also those without width. */
export function isBlank(text: string | null): boolean {
  return text === null || !/[^\s\p{Z}\p{Cf}\p{Cc}]/u.test(text);
}
