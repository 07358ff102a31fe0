import type { Store } from './store.ts';

/** For a browser that keeps nothing: the page itself holds everything, so that there is nothing to load again. */
export const memoryStore: Store = {
  isLasting: false,
  load: async () => ({ entries: new Map(), facts: new Map(), photos: new Map() }),
  keepEntry: async (_criterion, entry) => entry,
  keepFact: async () => undefined,
  replace: async () => undefined,
  onOthers: () => undefined,
};
