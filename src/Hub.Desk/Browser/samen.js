// Signals about the same thing: what belongs with one, what could, and apart again.
import { act, part } from './hub.js';
import { alone } from './one-act.js';
import { attempt, begin, find, findAll, place, say } from './screen.js';
import { DeskFault, words } from './fault.js';

const address = find('#deel').dataset.part;
let who = null;

async function load() {
  const shown = place(await part(who, address));
  for (const button of findAll('[data-act="separate"]', shown)) {
    button.addEventListener('click', () => each([button.dataset.id], (one) => act(who, one, 'separate'), 'losgemaakt'));
  }
  find('[data-form="join"]', shown)?.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    join(find('h1', shown).dataset.lead, form.getAll('delivery'), form.has('same'));
  });
}

function join(lead, deliveries, samePerson) {
  if (deliveries.length === 0) {
    say('Vink eerst aan wat over hetzelfde gaat.', 'error');
    return;
  }
  each(deliveries, (one) => act(who, one, 'join', { lead, ...(samePerson && { samePerson }) }), 'samengevoegd');
}

// One by one: each is an act of its own.
const each = (deliveries, work, done) => alone(async () => {
  let good = 0;
  const refused = [];
  for (const delivery of deliveries) {
    try {
      await work(delivery);
      good += 1;
    } catch (fault) {
      const title = find(`[data-delivery="${delivery}"]`)?.textContent.trim().split('\n')[0].trim() ?? delivery;
      refused.push(`Niet ${done}: ${title}. ${fault instanceof DeskFault ? fault.message : words.notUnderstood}`);
    }
  }
  await attempt(load);
  say([good > 0 ? `${good} ${done}.` : '', ...refused].filter(Boolean).join(' '), refused.length > 0 ? 'error' : 'ok');
  find('#deel h1')?.focus();
});

// Last, since what it shows is pressed before it is done.
await attempt(async () => {
  who = await begin();
  await load();
});
