import type { Criterion } from '../../domain/checklist/checklist.ts';

/** Where the walk goes after a question. */
export type Turn =
  | { readonly to: 'next' | 'back' | 'same' | 'quit' }
  | {
      readonly to: 'criterion';
      readonly criterion: Criterion;
      /** Chosen from the list of what is open, to which the walk comes back. */
      readonly isFromList?: boolean;
    };
