// One thing on the board: an alarm, a parked message, a signal.
import { alone } from './one-act.js';
import { ask, beginOperator, boardPart } from './operator.js';
import { attempt, find, findAll, place } from './screen.js';

const { part: address } = find('#deel').dataset;
let who = null;

async function load() {
  const shown = place(await boardPart(who, address));
  document.title = `${find('h1', shown).textContent} – Het bureau`;
  for (const button of findAll('[data-act]', shown)) {
    button.addEventListener('click', () => act(button.dataset));
  }
}

const act = ({ act: path, done, gone, again }) => alone(async () => {
  if (await attempt(() => ask(who, 'POST', path), done)) {
    if (gone !== undefined || again !== undefined) {
      find('#deel .acts').remove(); // it is not here any more, or not for long
    } else {
      await load();
    }
  }
});

// Last, since what it shows is pressed before it is done.
await attempt(async () => {
  who = await beginOperator();
  await load();
});
