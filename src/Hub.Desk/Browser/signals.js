// Signals: found by a reference or a partner's own number, which travels in a body and never in an address.
import { DeskFault, words } from './fault.js';
import { beginOperator, boardPart, operate } from './operator.js';
import { attempt, find, hush, place } from './screen.js';

const form = find('#zoek');
const found = find('#gevonden');
const address = `${find('#deel').dataset.part}${location.search}`;
let who = null;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  hush();
  found.replaceChildren();
  attempt(search);
});

await attempt(async () => {
  who = await beginOperator();
  place(await boardPart(who, address));
});

async function search() {
  const [sought, partner] = [form.elements.sought.value.trim(), form.elements.partner.value.trim().toLowerCase()];
  const { signals } = await (await operate(who, 'signals/find', partner ? { partner, number: sought } : { reference: sought })).json();
  if (signals.length === 0) {
    throw new DeskFault(words.nothingFound);
  }
  if (signals.length === 1) {
    location.assign(`/desk/bord/signaal/${signals[0]}`);
    return;
  }
  found.replaceChildren(
    Object.assign(document.createElement('p'), { textContent: `Dit kan op ${signals.length} signalen slaan; kies er een, of geef meer tekens.` }),
    Object.assign(document.createElement('ul'), { className: 'plain' }),
  );
  found.lastChild.replaceChildren(...signals.map((id) => {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href: `/desk/bord/signaal/${id}`, textContent: id }));
    return item;
  }));
}
