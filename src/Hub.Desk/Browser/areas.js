// What waits in the areas that a team coordinates, and giving it to another team there.
import { reassign, part } from './hub.js';
import { through } from './one-act.js';
import { attempt, begin, find, findAll, place } from './screen.js';

const address = find('#deel').dataset.part;
const done = {
  moved: 'Toegewezen. Wie het had hoort het.',
  offered: 'Aangeboden. Wie het aannam blijft eigenaar tot dat team aanneemt.',
  asked: 'Gevraagd over te dragen: alleen het team dat de zaak heeft kan haar openen. Het blijft eigenaar tot het andere aanneemt.',
};
let who = null;

await attempt(async () => {
  who = await begin();
  await load();
});

async function load() {
  const shown = place(await part(who, address));
  for (const form of findAll('[data-form="reassign"]', shown)) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      through(async () => done[await reassign(who, form.dataset.id, new FormData(form).get('team'))] ?? 'Gedaan.', load);
    });
  }
}
