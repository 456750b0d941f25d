// Who is signed in, in IndexedDB: a team with keys that no script can read out, and beside it an operator with the key of the board. Nothing that was opened ever comes here.
import { DeskFault, words } from './fault.js';

const hours = 12;
const store = 'signed-in';
export const asTeam = store;
export const asOperator = 'operator';

export async function signIn(who, as = asTeam) {
  await within('readwrite', (table) => table.put({ ...who, until: Date.now() + hours * 3600000 }, as));
}

// Null where nobody is, or the twelve hours are over.
export async function signedIn(as = asTeam) {
  const who = await within('readonly', (table) => table.get(as));
  if (who && who.until > Date.now()) {
    return who;
  }
  if (who) {
    await signOut(as);
  }
  return null;
}

export async function signOut(as = asTeam) {
  await within('readwrite', (table) => table.delete(as));
}

// The devices of members in this browser, one a team, whether signed in or not: keys that no script can read out.
export const devices = () => within('readonly', (table) => table.getAll(IDBKeyRange.bound('device:', 'device;')));
export const keepDevice = (device) => within('readwrite', (table) => table.put(device, `device:${device.team}`));

export async function dropDevice(member) {
  const device = (await devices()).find((one) => one.member === member);
  if (device) {
    await within('readwrite', (table) => table.delete(`device:${device.team}`));
  }
}

// An operator's link while its reader signs in elsewhere: a short while, and given once. It opens nothing, and lets ask.
const invitation = 'invitation';
export const keepLink = (link) => within('readwrite', (table) => table.put({ ...link, until: Date.now() + 15 * 60000 }, invitation));

export async function takeLink() {
  const link = await within('readonly', (table) => table.get(invitation));
  await within('readwrite', (table) => table.delete(invitation));
  return link && link.until > Date.now() ? link : null;
}

// A member that the hub does not let in any more is signed out here; with its device, where that is no member at all.
export async function leave(member, forget) {
  if ((await signedIn())?.member === member) {
    await signOut();
  }
  if (forget) {
    await dropDevice(member);
  }
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
