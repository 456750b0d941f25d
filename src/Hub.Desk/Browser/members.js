// The members of a team: who asks is admitted once both screens show the same words; who goes is out at once.
import { DeskFault, words } from './fault.js';
import { part } from './hub.js';
import { readTeamKeys } from './key-file.js';
import { admit, remove, rewrap, setTerm, teamKeys } from './member.js';
import { notices } from './notices.js';
import { isBusy, through } from './one-act.js';
import { phrase } from './phrase.js';
import { attempt, begin, find, findAll, place } from './screen.js';

const address = find('#deel').dataset.part;
const often = 15000;
let who = null;

async function load(idle = () => true) {
  const found = await part(who, address);
  if (!idle()) {
    return;
  }
  const shown = place(found);
  findAll('[data-for-file]', shown).forEach((one) => { one.hidden = Boolean(who.member); });
  for (const form of findAll('[data-form]', shown)) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const item = form.closest('[data-member]');
      through(() => forms[form.dataset.form](form, item && { id: item.dataset.member, wrapKey: item.dataset.wrap, actor: find('h3', item).textContent }), load);
    });
  }
  for (const button of findAll('[data-act="refuse"]', shown)) {
    button.addEventListener('click', () => through(async () => {
      await remove(who, button.dataset.id);
      return 'Geweigerd: dit verzoek geeft niets meer.';
    }, load));
  }
  for (const item of findAll('[data-member]', shown)) {
    const line = find('[data-phrase]', item);
    if (line) {
      line.textContent = await phrase(who.team, item.dataset.wrap, item.dataset.sign);
    }
  }
}

// Whether nobody is at work in the list: nothing jumps away under a hand. Asked again once the answer came, since hands are quicker.
function idle() {
  const shown = find('#deel');
  return !isBusy() && !document.hidden && !shown.contains(document.activeElement) && !find('details[open] form', shown);
}

async function look() {
  if (idle()) {
    await load(idle).catch(() => {}); // the next look tries again; what stands there stays
  }
}

// A member has them wrapped; who came with the key file chooses it once more, since it cannot be taken out of this browser again.
const held = async (form) => {
  const files = await readTeamKeys([...form.elements.key?.files ?? []]);
  if (files.length === 0 && !who.member) {
    throw new DeskFault(words.noFile);
  }
  return who.member ? [...files, ...await teamKeys(who)] : files;
};

const forms = {
  admit: async (form, member) => {
    if (!form.elements.same.checked) {
      throw new DeskFault(words.notCompared);
    }
    await admit(who, member, await held(form), Number(form.elements.days.value));
    return `${member.actor} is toegelaten. Het andere scherm gaat vanzelf verder.`;
  },
  term: async (form, member) => {
    await setTerm(who, member.id, Number(form.elements.days.value));
    return `De termijn van ${member.actor} is gezet.`;
  },
  remove: async (form, member) => {
    await remove(who, member.id);
    return `${member.actor} is eruit: dit apparaat krijgt vanaf nu niets meer. Kan het de sleutel van uw team bewaard hebben? Laat de sleutel vernieuwen; hoe staat onderaan dit scherm.`;
  },
  rewrap: async (form) => {
    const staying = findAll('[data-stays]').map((item) => ({ id: item.dataset.member, wrapKey: item.dataset.wrap }));
    await rewrap(who, staying, await held(form));
    return 'De nieuwe sleutel is gegeven aan de leden die blijven. Zij merken er niets van.';
  },
};

// Last, since what it shows is pressed before it is done.
await attempt(async () => {
  who = await begin();
  await load();
  await notices(who);
  setInterval(look, often);
});
