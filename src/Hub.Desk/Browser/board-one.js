// One thing on the board: an alarm, a parked message, a signal.
import { ask, beginOperator, boardPart } from './operator.js';
import { attempt, find, findAll, place } from './screen.js';

const { part: address } = find('#deel').dataset;
let who = null;
let busy = false;

await attempt(async () => {
  who = await beginOperator();
  await load();
});

async function load() {
  const shown = place(await boardPart(who, address));
  document.title = `${find('h1', shown).textContent} – Het bureau`;
  for (const button of findAll('[data-act]', shown)) {
    button.addEventListener('click', () => act(button.dataset));
  }
}

// A second press while the first is on its way is none.
async function act({ act: path, done, gone, again }) {
  if (busy) {
    return;
  }
  busy = true;
  if (await attempt(() => ask(who, 'POST', path), done)) {
    if (gone !== undefined || again !== undefined) {
      find('#deel .acts').remove(); // it is not here any more, or not for long
    } else {
      await load();
    }
  }
  busy = false;
}
