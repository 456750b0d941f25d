// What waits in the areas that a team coordinates, and giving it to another team there.
import { reassign, part } from './hub.js';
import { attempt, begin, find, findAll, place, say } from './screen.js';

const address = find('#deel').dataset.part;
const done = {
  moved: 'Toegewezen. Wie het had hoort het.',
  offered: 'Aangeboden. Wie het aannam blijft eigenaar tot dat team aanneemt.',
  asked: 'Gevraagd over te dragen: alleen het team dat de zaak heeft kan haar openen. Het blijft eigenaar tot het andere aanneemt.',
};
let who = null;
let busy = false;

await attempt(async () => {
  who = await begin();
  await load();
});

async function load() {
  const shown = place(await part(who, address));
  for (const form of findAll('[data-form="reassign"]', shown)) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      give(form.dataset.id, new FormData(form).get('team'));
    });
  }
}

// A second press while the first is on its way is none.
async function give(delivery, team) {
  if (busy) {
    return;
  }
  busy = true;
  let way = null;
  if (await attempt(async () => { way = await reassign(who, delivery, team); })) {
    await attempt(load);
    say(done[way] ?? 'Gedaan.', 'ok');
    find('#deel h1')?.focus();
  }
  busy = false;
}
