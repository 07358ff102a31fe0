export type TestValue = string | number;

/** What a test looks for; all that are given must hold. */
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
