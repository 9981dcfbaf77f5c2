// What a report needs to survive a reload: kept in this browser only, erased when it is sent or when the person says so.
const memory = new Map<string, unknown>();
let opened: Promise<IDBDatabase | undefined> | undefined;

/** Undefined where the browser keeps nothing, as some private windows do. */
const database = () => {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open('fenceline', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('kept');
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
  return opened;
};

async function ask<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T | undefined> {
  const db = await database();
  if (!db) throw new Error('nothing is kept here');
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('kept', mode);
    const request = act(transaction.objectStore('kept'));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

const inTab = (key: string) => `fenceline.${key}`;

export const keep = {
  /** False when the value will not outlive a reload. */
  async write(key: string, value: unknown): Promise<boolean> {
    try {
      await ask('readwrite', (store) => store.put(value, key));
      memory.delete(key);
      return true;
    } catch {
      memory.set(key, value);
      if (value instanceof ArrayBuffer) return false;
      return tab.write(key, value);
    }
  },
  async read<T>(key: string): Promise<T | undefined> {
    if (memory.has(key)) return memory.get(key) as T;
    try {
      return (await ask<T>('readonly', (store) => store.get(key))) ?? tab.read<T>(key);
    } catch {
      return tab.read<T>(key);
    }
  },
  async erase(...keys: string[]) {
    for (const key of keys) {
      memory.delete(key);
      tab.erase(key);
      await ask('readwrite', (store) => store.delete(key)).catch(() => undefined);
    }
  },
  async eraseAll() {
    memory.clear();
    tab.erase('draft', 'outbox', 'receipt', 'here');
    await ask('readwrite', (store) => store.clear()).catch(() => undefined);
  },
};

/** This tab only: gone when it is closed. */
export const tab = {
  write(key: string, value: unknown) {
    try {
      sessionStorage.setItem(inTab(key), JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  read<T>(key: string): T | undefined {
    try {
      return JSON.parse(sessionStorage.getItem(inTab(key)) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  },
  erase(...keys: string[]) {
    try {
      for (const key of keys) sessionStorage.removeItem(inTab(key));
    } catch {
      // a browser that keeps nothing has nothing to erase
    }
  },
};
