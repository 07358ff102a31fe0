import type { Entry } from '../filled/filled.ts';
import { memoryStore } from './memory-store.ts';
import { mergedEntry } from './merged-entry.ts';
import type { Fact, Kept, Store } from './store.ts';

const stores = ['entries', 'facts', 'photos'] as const;
type StoreName = (typeof stores)[number];

/** Opens the browser's own database of that name; where the browser gives none, as in a frame without an origin, nothing lasts. */
export async function openStore(name: string): Promise<Store> {
  try {
    const database = await opened(name);
    return lastingStore(database, channelOf(name));
  } catch {
    return memoryStore;
  }
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const each of stores) request.result.createObjectStore(each);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

function lastingStore(database: IDBDatabase, channel: BroadcastChannel | null): Store {
  // Strict: it has reached the disk, not only the system, so that not even a power cut takes it.
  const change = async <Value>(
    name: StoreName | readonly StoreName[],
    work: (transaction: IDBTransaction) => Value,
  ) => {
    const transaction = database.transaction(name as string[], 'readwrite', { durability: 'strict' });
    const value = work(transaction);
    await done(transaction);
    channel?.postMessage(null);
    return value;
  };
  return {
    isLasting: true,
    load: () => keptIn(database),
    keepEntry: async (criterion, entry, known, photos) => {
      const merged = { entry };
      await change(['entries', 'photos'], (transaction) => {
        for (const [name, photo] of photos) transaction.objectStore('photos').put(photo, name);
        const place = transaction.objectStore('entries');
        const before = place.get(criterion);
        before.onsuccess = () => {
          merged.entry = mergedEntry(known, entry, (before.result as Entry | undefined) ?? null);
          place.put(merged.entry, criterion);
        };
      });
      return merged.entry;
    },
    keepFact: (name, fact) => change(['facts'], (transaction) => void transaction.objectStore('facts').put(fact, name)),
    replace: (kept) =>
      change(stores, (transaction) => {
        for (const name of stores) {
          const place = transaction.objectStore(name);
          place.clear();
          for (const [key, value] of kept[name]) place.put(value, key);
        }
      }),
    onOthers: (told) => {
      channel?.addEventListener('message', told);
      // Where tabs can't tell each other, a tab looks again when somebody turns to it.
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') told();
      });
      window.addEventListener('focus', told);
    },
  };
}

/** Photographs that were taken out stay until here, so that taking them out could be undone. */
async function keptIn(database: IDBDatabase): Promise<Kept> {
  const transaction = database.transaction([...stores], 'readwrite');
  const [entries, facts, photos] = await Promise.all([
    all<Entry>(transaction, 'entries'),
    all<Fact>(transaction, 'facts'),
    all<Blob>(transaction, 'photos'),
  ]);
  const named = new Set([...entries.values()].flatMap((entry) => entry.photos));
  for (const name of photos.keys()) if (!named.has(name)) transaction.objectStore('photos').delete(name);
  return { entries, facts, photos };
}

async function all<Value>(transaction: IDBTransaction, name: StoreName): Promise<ReadonlyMap<string, Value>> {
  const place = transaction.objectStore(name);
  const [keys, values] = await Promise.all([result(place.getAllKeys()), result(place.getAll())]);
  return new Map(keys.map((key, index) => [String(key), values[index] as Value]));
}

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
