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
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };
