// An operator at the board: its key in this browser, and calls to the hub with it.
import { DeskFault, words } from './fault.js';
import { send } from './hub.js';
import { asOperator, signedIn, signOut } from './key-store.js';
import { show } from './screen.js';

const signInAt = '/desk/bord/aanmelden';

// A key that crosses the network in the clear is everybody's.
export function requireSecure() {
  if (!window.isSecureContext) {
    throw new DeskFault(words.insecureBoard);
  }
}

// Who is signed in; goes to the screen for that where nobody is.
export async function beginOperator() {
  requireSecure();
  const who = await signedIn(asOperator);
  if (!who) {
    location.replace(signInAt);
    return new Promise(() => {});
  }
  show({ team: 'Bord', actor: who.actor }, { as: asOperator, to: signInAt });
  return who;
}

// A call with the operator's key. One that is over, or that the hub does not know any more, is kept no longer.
export async function ask(who, method, address, body, signal) {
  if (who.until && who.until <= Date.now()) {
    await signOut(asOperator);
    location.replace(signInAt);
    return new Promise(() => {});
  }
  try {
    return await send(who, method, address, body, signal);
  } catch (fault) {
    if (fault.code === '401') {
      await signOut(asOperator);
    }
    throw fault;
  }
}

export const boardPart = async (who, address) => (await ask(who, 'GET', address)).text();
export const operate = (who, path, body) => ask(who, 'POST', `/desk/v1/operations/${path}`, body);
