// What the screens share: who is signed in, a line that says what happened, and parts of a page that the server made.
import { DeskFault, words } from './fault.js';
import { leaveGemeente } from './leave.js';
import { out } from './hub.js';
import { requireCrypto } from './key-file.js';
import { signedIn, signOut } from './key-store.js';
import { membership, opening } from './member.js';

const often = 20000;
const soon = 30; // days

export const find = (selector, within = document) => within.querySelector(selector);
export const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];

// Who is signed in; goes to the screen for that where nobody is.
export async function begin() {
  requireCrypto();
  const who = await signedIn();
  if (!who) {
    location.replace('/desk');
    return new Promise(() => {});
  }
  show(who);
  if (!who.member) {
    return who;
  }
  const watch = setInterval(look, often);
  look();
  return opening(who);

  // Whether it is a member still, and for how long: who was removed is out within half a minute, whatever is on the screen.
  async function look() {
    try {
      tellTerm((await membership(who)).until);
    } catch (fault) {
      if (fault instanceof DeskFault && (fault.code === 'member-pending' || out.has(fault.code))) {
        clearInterval(watch);
        say(fault.message, 'error');
      }
    }
  }
}

function tellTerm(until) {
  const left = Math.floor((new Date(until) - Date.now()) / 86400000);
  const line = find('#bericht');
  line.hidden = left >= soon;
  line.textContent = `Uw toelating verloopt ${left < 1 ? 'binnen een dag' : left === 1 ? 'morgen' : `over ${left} dagen`}. Vraag een lid van uw team om haar te verlengen, onder Leden.`;
}

export function show(who, leave = { as: undefined, to: '/desk' }) {
  find('[data-team]').textContent = who.team;
  find('[data-actor]').textContent = who.actor;
  find('[data-signed-in]').hidden = false;
  find('[data-signed-out]').hidden = true;
  find('[data-sign-out]').addEventListener('click', async () => {
    await signOut(leave.as);
    location.assign((who.viaGemeente && await leaveGemeente()) || leave.to);
  });
}

export function say(text, kind = 'ok') {
  const line = find('#melding');
  line.className = `alert alert--${kind}`;
  line.textContent = text;
  line.hidden = false;
}

export function hush() {
  find('#melding').hidden = true;
}

// Does something, and says what went wrong; true when it was done.
export async function attempt(work, done = null) {
  try {
    await work();
    if (done) {
      say(done);
    }
    return true;
  } catch (fault) {
    say(fault instanceof DeskFault ? fault.message : `${words.notUnderstood} (${fault?.name})`, 'error'); // its name: its words may quote
    return false;
  }
}

// Puts a part in its place. Markup of the desk's own server, in which every value was encoded; a script in it would not run.
export function place(html, target = find('#deel')) {
  target.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  target.setAttribute('aria-busy', 'false');
  const { teamName } = find('h1', target)?.dataset ?? {};
  if (teamName) {
    find('[data-team]').textContent = teamName;
  }
  return target;
}
