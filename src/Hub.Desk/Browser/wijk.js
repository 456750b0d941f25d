// How the areas of a team stand, and the agenda: read when it is opened; a decision about a plan is an act of its own.
import { act, part } from './hub.js';
import { attempt, begin, find, findAll, place, say } from './screen.js';
import { DeskFault, words } from './fault.js';

const address = `${find('#deel').dataset.part}${location.search}`;
let who = null;

await attempt(async () => {
  who = await begin();
  await load();
});

async function load() {
  const shown = place(await part(who, address));
  find('[data-act="print"]', shown)?.addEventListener('click', () => window.print());
  for (const form of findAll('[data-form="plan"]', shown)) {
    form.addEventListener('change', () => choose(form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      decide(form);
    });
  }
}

function choose(form) {
  for (const field of findAll('[data-when]', form)) {
    field.hidden = field.dataset.when !== form.elements.decision.value;
  }
}

async function decide(form) {
  const button = find('[type="submit"]', form);
  button.disabled = true;
  const good = await attempt(async () => {
    await act(who, form.closest('[data-plan]').dataset.plan, 'plan', decision(form));
    await load();
  });
  button.disabled = false;
  if (good) {
    say('Besloten. De partner hoort het, en zegt het tegen wie het plan indiende.');
    find('#deel h1')?.focus();
  }
}

function decision({ elements }) {
  if (elements.decision.value === 'declined') {
    return { alternative: elements.alternative.value };
  }
  if (elements.decision.value === 'granted') {
    const amount = elements.amount.value.trim();
    if (!/^\d{1,7}$/.test(amount)) {
      throw new DeskFault(words.noAmount);
    }
    return { amount: Number(amount) };
  }
  throw new DeskFault(words.noDecision);
}
