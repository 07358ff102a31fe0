import type { Criterion } from '../domain/checklist/checklist.ts';
import { compareInstants, localInstant } from '../domain/values/instant.ts';
import { isSameValue } from '../domain/values/same-value.ts';
import type { FillPage } from '../report/fill/fill-page.ts';
import { type Entry, emptyEntry, entryOf, type Filled, firstFilled, withEntry, withProfile } from './filled/filled.ts';
import { type Live, liveOf } from './filled/live.ts';
import { readTyped } from './filled/typed-answer.ts';
import { factsOf, filledFrom } from './store/kept-filled.ts';
import type { Fact, Kept, Photos, Store } from './store/store.ts';

export type FactName = 'auditedOn' | 'facilityId' | 'facilityName';

/** How far things are kept. */
export interface Keeping {
  readonly isLasting: boolean;
  readonly isBusy: boolean;
  /** Why the last change could not be kept; null: it is. */
  readonly problem: string | null;
  /** How many answers were changed since the last saved file. */
  readonly unsaved: number;
}

/** What is filled in on a page: every change is assessed, shown and kept at once. */
export interface Session {
  readonly page: FillPage;
  readonly live: () => Live;
  readonly photos: () => Photos;
  readonly keeping: () => Keeping;
  /** `stroke` names a field that is being typed in: its changes are taken back together. */
  readonly change: (criterion: Criterion, changes: Partial<Entry>, stroke?: string, taken?: Photos) => void;
  readonly setFact: (name: FactName, text: string) => void;
  readonly setProfile: (question: string, value: string | number | null) => void;
  /** Takes the last change back, and says of what it was; null: there is none. */
  readonly undo: () => string | null;
  /** Puts something else in place of all that is filled in. */
  readonly replace: (filled: Filled, photos: Photos) => Promise<void>;
  readonly empty: () => Promise<void>;
  readonly savedFile: () => void;
  readonly onChange: (told: () => void) => void;
}

interface Step {
  readonly stroke: string | null;
  readonly what: string;
  readonly back: () => void;
}

export function createSession(page: FillPage, store: Store, kept: Kept): Session {
  let filled = filledFrom(page, kept);
  let live = liveOf(page, filled);
  let photos: Photos = kept.photos;
  let steps: readonly Step[] = [];
  let busy = 0;
  let lastSaved = savedAtOf(kept);
  let problem: string | null = null;
  const known = new Map(kept.entries);
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const told of listeners) told();
  };
  const become = (next: Filled) => {
    filled = next;
    live = liveOf(page, filled);
    tell();
  };
  const keep = async (work: () => Promise<void>) => {
    busy += 1;
    try {
      await work();
      problem = null;
    } catch (error) {
      problem = error instanceof Error ? error.message || error.name : String(error);
    }
    busy -= 1;
    tell();
  };
  const put = (criterion: string, entry: Entry) => {
    const before = known.get(criterion) ?? null;
    const own = new Map(entry.photos.flatMap((name) => (photos.has(name) ? [[name, photos.get(name) as Blob]] : [])));
    const isSamePhotos = before !== null && isSameValue(before.photos, entry.photos);
    known.set(criterion, entry);
    become(withEntry(filled, criterion, entry));
    void keep(async () => {
      const merged = await store.keepEntry(criterion, entry, before, isSamePhotos ? new Map() : own);
      if (isSameValue(merged, entry) || known.get(criterion) !== entry) return;
      known.set(criterion, merged);
      become(withEntry(filled, criterion, merged));
    });
  };
  const keepFact = (name: string, fact: Fact, next: Filled) => {
    become(next);
    void keep(() => store.keepFact(name, fact));
  };
  const remember = (step: Step) => {
    const isSameStroke = step.stroke !== null && steps.at(-1)?.stroke === step.stroke;
    if (!isSameStroke) steps = [...steps, step];
  };
  const setFact = (name: FactName, text: string) => {
    const before = filled[name];
    remember({ stroke: name, what: name, back: () => keepFact(name, before, { ...filled, [name]: before }) });
    keepFact(name, text, { ...filled, [name]: text });
  };
  const setProfile = (question: string, value: string | number | null) => {
    const before = filled.profile.get(question) ?? null;
    const name = `profile:${question}`;
    remember({ stroke: name, what: name, back: () => keepFact(name, before, withProfile(filled, question, before)) });
    keepFact(name, value, withProfile(filled, question, value));
  };
  const replace = async (next: Filled, nowKept: Kept) => {
    photos = nowKept.photos;
    steps = [];
    known.clear();
    for (const [id, entry] of nowKept.entries) known.set(id, entry);
    lastSaved = savedAtOf(nowKept);
    become(next);
    await keep(() => store.replace(nowKept));
  };
  store.onOthers(() => {
    if (busy > 0) return;
    void store.load().then((others) => {
      if (busy > 0) return;
      photos = new Map([...photos, ...others.photos]);
      lastSaved = savedAtOf(others);
      known.clear();
      for (const [id, entry] of others.entries) known.set(id, entry);
      const next = filledFrom(page, others);
      if (!isSameValue(inLists(next), inLists(filled))) become(next);
    }, ignored);
  });
  return {
    page,
    live: () => live,
    photos: () => photos,
    keeping: () => ({ isLasting: store.isLasting, isBusy: busy > 0, problem, unsaved: unsavedIn(filled, lastSaved) }),
    change: (criterion, changes, stroke, taken) => {
      const before = entryOf(filled, criterion.id);
      if (taken !== undefined) photos = new Map([...photos, ...taken]);
      const back = () => put(criterion.id, { ...before, at: now() });
      remember({ stroke: stroke === undefined ? null : `${criterion.id}:${stroke}`, what: criterion.id, back });
      put(criterion.id, { ...changed(criterion, { ...before, ...changes }, live, page), at: now() });
    },
    setFact,
    setProfile,
    undo: () => {
      const last = steps.at(-1);
      steps = steps.slice(0, -1);
      last?.back();
      return last?.what ?? null;
    },
    replace: (next, taken) =>
      replace(next, {
        entries: next.entries,
        facts: new Map([...factsOf(page.checklist, next), [savedAt, inWholeSeconds()]]),
        photos: taken,
      }),
    empty: () => replace(firstFilled(page), { entries: new Map(), facts: new Map(), photos: new Map() }),
    savedFile: () => {
      lastSaved = inWholeSeconds();
      keepFact(savedAt, lastSaved, filled);
    },
    onChange: (told) => void listeners.push(told),
  };
}

/** Reading again what cannot be read changes nothing that is shown. */
function ignored(): void {}

function changed(criterion: Criterion, entry: Entry, live: Live, { language }: FillPage): Entry {
  const needed = live.needed(criterion);
  const { answer } = readTyped(criterion, entry.typed, { auditedOn: live.filled.auditedOn, needed, language });
  return { ...emptyEntry, ...entry, answer };
}

const savedAt = 'savedAt';

function savedAtOf({ facts }: Kept): string | null {
  const at = facts.get(savedAt);
  return typeof at === 'string' ? at : null;
}

function unsavedIn({ entries }: Filled, lastSaved: string | null): number {
  return [...entries.values()].filter(({ at }) => at !== null && compareInstants(at, lastSaved) > 0).length;
}

/** The end of this second, since answers have no finer time. */
function inWholeSeconds(): string {
  return now(new Date(Date.now() + 999));
}

function now(instant = new Date()): string {
  return localInstant(instant, -instant.getTimezoneOffset());
}

function inLists({ entries, profile, ...facts }: Filled): unknown {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...facts, entries: sorted(entries), profile: sorted(profile) };
}
