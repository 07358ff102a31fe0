/** Whether a text says nothing: none, empty, or spaces of any kind, also those without width and the fillers that show as none. */
export function isBlank(text: string | null): boolean {
  return text === null || !/[^\s\p{Z}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/** The text, or null where it says nothing. */
export function saidOrNull(text: string | null | undefined): string | null {
  return text === undefined || isBlank(text) ? null : text;
}
