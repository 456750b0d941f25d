// The list of a team.
import { act, part } from './hub.js';
import { attempt, begin, find, findAll, place, say } from './screen.js';
import { DeskFault, words } from './fault.js';

const often = 60000;
const address = `${find('#deel').dataset.part}${location.search}`;
let who = null;

await attempt(async () => {
  who = await begin();
  await load();
});

document.addEventListener('visibilitychange', refresh);
setInterval(refresh, often);

async function load(idle = () => true) {
  const found = await part(who, address);
  if (!idle()) {
    return;
  }
  const shown = place(found);
  for (const button of findAll('[data-act="accept"]', shown)) {
    button.addEventListener('click', () => take([button.dataset.id]));
  }
  const batch = find('[data-batch]', shown);
  find('[data-check-all]', shown)?.addEventListener('click', () => findAll('input[name="delivery"]', batch).forEach((box) => { box.checked = true; }));
  batch?.addEventListener('submit', (event) => {
    event.preventDefault();
    take(findAll('input[name="delivery"]:checked', batch).map((box) => box.value));
  });
}

// One by one: each is an act of its own, and what another took meanwhile does not stop the rest.
async function take(deliveries) {
  if (deliveries.length === 0) {
    say('Vink eerst aan wat u wilt aannemen.', 'error');
    return;
  }
  let taken = 0;
  const refused = [];
  for (const delivery of deliveries) {
    try {
      await act(who, delivery, 'accept');
      taken += 1;
    } catch (fault) {
      const title = find(`[data-delivery="${delivery}"] h2`)?.textContent.trim() ?? delivery;
      refused.push(`Niet aangenomen: ${title}. ${fault instanceof DeskFault ? fault.message : words.notUnderstood}`);
    }
  }
  await attempt(load);
  say([taken > 0 ? `${taken} aangenomen; staat nu onder Van ons.` : '', ...refused].filter(Boolean).join(' '), refused.length > 0 ? 'error' : 'ok');
  find('#deel h1')?.focus();
}

// Whether nobody is at work in the list: nothing jumps away under a hand. Asked again once the answer came, since hands are quicker.
function idle() {
  const list = find('#deel');
  return !document.hidden && !list.contains(document.activeElement) && !find('input:checked', list);
}

async function refresh() {
  if (who && idle()) {
    try {
      await load(idle);
    } catch {
      // the next look tries again; what stands there stays
    }
  }
}
