import type { Live } from '../filled/live.ts';

/** What can be shown in the middle of the page. */
export type Place =
  | { readonly at: 'about' }
  | { readonly at: 'group'; readonly index: number }
  | { readonly at: 'open' }
  | { readonly at: 'search' }
  | { readonly at: 'file' };

/** One thing that is shown in the middle. */
export interface View {
  readonly title: string;
  readonly elements: readonly HTMLElement[];
  readonly update: (live: Live) => void;
}
