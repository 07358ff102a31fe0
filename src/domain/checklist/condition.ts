export type TestValue = string | number;

/** A test on one answer; every property given must hold. */
export interface Test {
  readonly is: TestValue | null;
  readonly in: readonly TestValue[] | null;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

export type Condition =
  | { readonly kind: 'profile'; readonly profile: string; readonly test: Test }
  | { readonly kind: 'criterion'; readonly criterion: string; readonly test: Test }
  /** The day of the audit lies between these ISO days, both inclusive; null: no limit on that side. */
  | { readonly kind: 'day'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** Whether an ISO day lies in a span of days. */
export function isWithin(
  day: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
