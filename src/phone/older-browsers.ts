/** What the domain uses and browsers have only since 2023, for phones that get no newer one. */
export function helpOlderBrowsers(): void {
  define(Array.prototype, 'toSorted', function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  });
  define(String.prototype, 'toWellFormed', function toWellFormed(this: string) {
    // With this flag a surrogate is matched only where its other half is missing.
    return this.replace(/\p{Surrogate}/gu, '\ufffd');
  });
}

function define(prototype: object, name: string, value: unknown): void {
  if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}
