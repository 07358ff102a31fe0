import type { Entry } from '../filled/filled.ts';

/** A fact beside the answers: the day, the facility's code and name, an answer to the profile. Null: taken away. */
export type Fact = string | number | null;

export interface Kept {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly photos: Photos;
}

/** By name. */
export type Photos = ReadonlyMap<string, Blob>;

/** Where a page keeps what is filled in. Every change is on the disk when its promise is fulfilled. */
export interface Store {
  /** False: this browser keeps nothing, and all is gone when the page is closed. */
  readonly isLasting: boolean;
  readonly load: () => Promise<Kept>;
  /** Keeps an entry and its new photographs, and gives it as it is kept then; `known`: as this tab believed it was kept. */
  readonly keepEntry: (criterion: string, entry: Entry, known: Entry | null, photos: Photos) => Promise<Entry>;
  readonly keepFact: (name: string, fact: Fact) => Promise<void>;
  /** Keeps all of this in place of what was kept. */
  readonly replace: (kept: Kept) => Promise<void>;
  /** Tells when another tab has changed something. */
  readonly onOthers: (told: () => void) => void;
}
