import type { Criterion } from '../domain/checklist/checklist.ts';
import { isSameValue } from '../domain/values/same-value.ts';
import type { FillPage } from '../report/fill/fill-page.ts';
import { type Entry, emptyEntry, entryOf, type Filled, firstFilled, withEntry, withProfile } from './filled/filled.ts';
import { type Live, liveOf } from './filled/live.ts';
import { readTyped } from './filled/typed-answer.ts';
import { localNow, thisSecondOver, unsavedIn } from './filled/unsaved.ts';
import { factsOf, filledFrom, savedAtFact, savedAtOf } from './store/kept-filled.ts';
import { type KeptQueue, keptQueue } from './store/kept-queue.ts';
import { mergedEntry } from './store/merged-entry.ts';
import type { Fact, Kept, Photos, Store } from './store/store.ts';

export type FactName = 'auditedOn' | 'facilityId' | 'facilityName';

/** How far things are kept. */
export interface Keeping {
  readonly isLasting: boolean;
  readonly isBusy: boolean;
  /** Why something could not be kept; null: everything is. */
  readonly problem: string | null;
  /** How many answers were changed since the last saved file. */
  readonly unsaved: number;
}

/** Of what something was taken back; null: of the facility's particulars. */
export interface TakenBack {
  readonly criterion: string | null;
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
  /** Takes the last change back; null: there is none. */
  readonly undo: () => TakenBack | null;
  /** Puts something else in place of all that is filled in. */
  readonly replace: (filled: Filled, photos: Photos) => void;
  readonly empty: () => void;
  readonly savedFile: () => void;
  readonly onChange: (told: () => void) => void;
}

interface Step {
  readonly stroke: string | null;
  readonly of: TakenBack;
  readonly back: () => void;
}

interface State {
  readonly page: FillPage;
  readonly store: Store;
  readonly queue: KeptQueue;
  readonly tell: () => void;
  live: Live;
  photos: Photos;
  steps: readonly Step[];
  lastSaved: string | null;
  /** Entries as the store has them. */
  known: ReadonlyMap<string, Entry>;
}

export function createSession(page: FillPage, store: Store, kept: Kept): Session {
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const told of listeners) told();
  };
  const state: State = {
    page,
    store,
    queue: keptQueue(tell),
    tell,
    live: liveOf(page, filledFrom(page, kept)),
    photos: kept.photos,
    steps: [],
    lastSaved: savedAtOf(kept),
    known: kept.entries,
  };
  store.onOthers(() => void readOthers(state));
  return {
    page,
    live: () => state.live,
    photos: () => state.photos,
    keeping: () => ({
      isLasting: store.isLasting,
      isBusy: state.queue.isBusy(),
      problem: state.queue.problem(),
      unsaved: unsavedIn(state.live.filled, state.lastSaved),
    }),
    change: (criterion, changes, stroke, taken) => changeEntry(state, criterion, changes, { stroke, taken }),
    setFact: (name, text) => changeFact(state, name, state.live.filled[name], text),
    setProfile: (question, value) =>
      changeFact(state, `profile:${question}`, state.live.filled.profile.get(question) ?? null, value),
    undo: () => undo(state),
    replace: (filled, photos) => {
      const facts = factsOf(page.checklist, filled);
      const at = [savedAtFact, thisSecondOver()] as const;
      replace(state, filled, { entries: filled.entries, facts: new Map<string, Fact>([...facts, at]), photos });
    },
    empty: () => replace(state, firstFilled(page), { entries: new Map(), facts: new Map(), photos: new Map() }),
    savedFile: () => {
      state.lastSaved = thisSecondOver();
      putFact(state, savedAtFact, state.lastSaved);
    },
    onChange: (told) => void listeners.push(told),
  };
}

function become(state: State, filled: Filled): void {
  state.live = liveOf(state.page, filled);
  state.tell();
}

interface ChangeOptions {
  readonly stroke: string | undefined;
  readonly taken: Photos | undefined;
}

function changeEntry(state: State, criterion: Criterion, changes: Partial<Entry>, { stroke, taken }: ChangeOptions) {
  const { page, live } = state;
  const before = entryOf(live.filled, criterion.id);
  if (taken !== undefined) state.photos = new Map([...state.photos, ...taken]);
  remember(state, {
    stroke: stroke === undefined ? null : `${criterion.id}:${stroke}`,
    of: { criterion: criterion.id },
    back: () => putEntry(state, criterion.id, { ...before, at: localNow() }),
  });
  const entry = { ...emptyEntry, ...before, ...changes };
  const setting = { auditedOn: live.filled.auditedOn, needed: live.needed(criterion), language: page.language };
  const { answer } = readTyped(criterion, entry.typed, setting);
  putEntry(state, criterion.id, { ...entry, answer, at: localNow() });
}

function putEntry(state: State, criterion: string, entry: Entry): void {
  become(state, withEntry(state.live.filled, criterion, entry));
  state.queue.add(`entry:${criterion}`, () => keepEntry(state, criterion));
}

/** Keeps the entry as it is by now, and takes over what another tab has changed of it. */
async function keepEntry(state: State, criterion: string): Promise<void> {
  const entry = entryOf(state.live.filled, criterion);
  const known = state.known.get(criterion) ?? null;
  const photos = new Map([...state.photos].filter(([name]) => entry.photos.includes(name)));
  const arePhotosKept = known !== null && entry.photos.every((name) => known.photos.includes(name));
  const kept = await state.store.keepEntry(criterion, entry, known, arePhotosKept ? new Map() : photos);
  state.known = new Map([...state.known, [criterion, kept]]);
  if (isSameValue(kept, entry)) return;
  const now = entryOf(state.live.filled, criterion);
  become(state, withEntry(state.live.filled, criterion, mergedEntry(entry, now, kept)));
}

function changeFact(state: State, name: string, before: Fact, fact: Fact): void {
  const put = (each: Fact) => {
    become(state, withFact(state.live.filled, name, each));
    putFact(state, name, each);
  };
  remember(state, { stroke: name, of: { criterion: null }, back: () => put(before) });
  put(fact);
}

function withFact(filled: Filled, name: string, fact: Fact): Filled {
  return name.startsWith('profile:')
    ? withProfile(filled, name.slice('profile:'.length), fact)
    : { ...filled, [name]: fact };
}

function putFact({ queue, store, tell }: State, name: string, fact: Fact): void {
  queue.add(`fact:${name}`, () => store.keepFact(name, fact));
  tell();
}

function remember(state: State, step: Step): void {
  const isSameStroke = step.stroke !== null && state.steps.at(-1)?.stroke === step.stroke;
  if (!isSameStroke) state.steps = [...state.steps, step];
}

function undo(state: State): TakenBack | null {
  const last = state.steps.at(-1);
  state.steps = state.steps.slice(0, -1);
  last?.back();
  return last?.of ?? null;
}

function replace(state: State, filled: Filled, kept: Kept): void {
  state.photos = kept.photos;
  state.steps = [];
  state.lastSaved = savedAtOf(kept);
  become(state, filled);
  state.queue.add('all', async () => {
    await state.store.replace(kept);
    state.known = kept.entries;
  });
}

/** Shows what another tab has changed; what this tab has still to keep comes first. */
async function readOthers(state: State): Promise<void> {
  if (state.queue.isBusy()) return;
  const kept = await state.store.load();
  if (state.queue.isBusy() || state.queue.problem() !== null) return;
  state.photos = new Map([...state.photos, ...kept.photos]);
  state.lastSaved = savedAtOf(kept);
  state.known = kept.entries;
  const filled = filledFrom(state.page, kept);
  if (!isSameValue(inLists(filled), inLists(state.live.filled))) become(state, filled);
}

function inLists({ entries, profile, ...facts }: Filled): unknown {
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...facts, entries: sorted(entries), profile: sorted(profile) };
}
