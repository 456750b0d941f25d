// Who is signed in, in IndexedDB: names, and keys that no script can read out. Nothing that was opened ever comes here.
import { DeskFault, words } from './fault.js';

const hours = 12;
const store = 'signed-in';

export async function signIn(who) {
  await within('readwrite', (table) => table.put({ ...who, until: Date.now() + hours * 3600000 }, store));
}

// Null where nobody is, or the twelve hours are over.
export async function signedIn() {
  const who = await within('readonly', (table) => table.get(store));
  if (who && who.until > Date.now()) {
    return who;
  }
  if (who) {
    await signOut();
  }
  return null;
}

export async function signOut() {
  await within('readwrite', (table) => table.delete(store));
}

async function within(mode, act) {
  const database = await opened();
  try {
    return await new Promise((done, failed) => {
      const transaction = database.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = transaction.onabort = () => failed(new DeskFault(words.noStorage));
    });
  } finally {
    database.close();
  }
}

function opened() {
  return new Promise((done, failed) => {
    let request;
    try {
      request = indexedDB.open('hub-desk', 1);
    } catch {
      failed(new DeskFault(words.noStorage));
      return;
    }
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => done(request.result);
    request.onerror = request.onblocked = () => failed(new DeskFault(words.noStorage));
  });
}
