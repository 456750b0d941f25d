// Who signed in at the municipality's identity provider. The session is the desk's, in a cookie that no script can read; no token ever
// comes here.
import { leaveGemeente } from './leave.js';
import { find } from './screen.js';

const asked = { cache: 'no-store', credentials: 'same-origin', redirect: 'error', referrerPolicy: 'no-referrer' };
const card = find('[data-gemeente]');

let before = async () => {};

// What a screen keeps before the browser leaves it for there.
export function whenLeaving(act) {
  before = act;
}

card?.querySelectorAll('[data-keuze] a').forEach((link) => link.addEventListener('click', async (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault(); // not before it is kept
    await before().catch(() => {}); // a browser that keeps nothing loses it, and still signs in
    location.assign(link.href);
  }
}));

// Whether one just came back from there.
export const cameBack = new URLSearchParams(location.search).get('via') === 'gemeente';

// Who is signed in there, shown on the card; null for nobody, or where the municipality has no such provider.
export async function atGemeente() {
  if (!card) {
    return null;
  }
  const answer = await fetch('/desk/sessie', asked).catch(() => null);
  const session = answer?.status === 200 ? await answer.json() : null;
  find('[data-in]', card).hidden = !session;
  find('[data-keuze]', card).hidden = Boolean(session);
  if (session) {
    find('[data-naam]', card).textContent = session.name;
    find('[data-uit]', card).addEventListener('click', async () => {
      await before().catch(() => {});
      location.assign(await leaveGemeente() ?? location.pathname);
    }, { once: true });
  }
  return session;
}
