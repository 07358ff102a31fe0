/** What is left of a URN once its scheme, packager and kind are gone. */
export function urnTail(urn: string): string {
  const parts = urn.split(':');
  return parts.length > 5 ? parts.slice(5).join('-') : (parts.at(-1) ?? '');
}
