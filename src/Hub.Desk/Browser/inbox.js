// The list of a team.
import { act, part } from './hub.js';
import { attempt, begin, find, findAll, place, say } from './screen.js';
import { DeskFault, words } from './fault.js';

const often = 60000;
const searched = 5; // pages of a hundred
const address = `${find('#deel').dataset.part}${location.search}`;
let who = null;
let sought = '';

await attempt(async () => {
  who = await begin();
  await load();
});

document.addEventListener('visibilitychange', refresh);
setInterval(refresh, often);

async function load(idle = () => true) {
  const found = sought ? await search() : { html: await part(who, address) };
  if (!idle()) {
    return;
  }
  const shown = place(found.html);
  const field = find('#zoek', shown);
  if (field) {
    field.value = sought;
    find('[data-found]', shown).textContent = found.words ?? '';
  }
  find('[data-search]', shown)?.addEventListener('submit', async (event) => {
    event.preventDefault();
    sought = field.value.trim();
    await attempt(load);
    find('#zoek')?.focus();
  });
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

// What is looked for stays in this browser: a name or a street must stand in no address and no log.
async function search() {
  const terms = plain(sought).split(/\s+/);
  const query = new URLSearchParams(location.search);
  let shown = null;
  let looked = 0;
  let more = true;
  for (let page = 1; more && page <= searched; page += 1) {
    query.set('pagina', page);
    query.set('per', 100);
    const found = new DOMParser().parseFromString(await part(who, `${find('#deel').dataset.part}?${query}`), 'text/html').body;
    more = find('[rel="next"]', found) !== null;
    const items = findAll('.item', found);
    looked += items.length;
    const fits = items.filter((item) => terms.every((term) => plain(item.textContent).includes(term)));
    find('.list', shown ?? found)?.replaceChildren(...(shown ? findAll('.item', shown) : []), ...fits);
    shown ??= found;
  }
  find('.pages', shown)?.remove();
  if (findAll('input[name="delivery"]', shown).length < 2) {
    find('.batch', shown)?.remove();
  }
  const count = findAll('.item', shown).length;
  return {
    html: shown.innerHTML,
    words: `${count} gevonden van ${looked}.${more ? ' Er zijn er meer: kies een ander deel, of zoek verder op de bladzijden.' : ''}`,
  };
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
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
