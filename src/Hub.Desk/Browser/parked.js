// What is parked: one, several or a whole cause tried again or deleted, with how far that is.
import { DeskFault, words } from './fault.js';
import { listen } from './live.js';
import { alone, isBusy } from './one-act.js';
import { beginOperator, boardPart, operate } from './operator.js';
import { attempt, find, findAll, place, say } from './screen.js';

const address = `${find('#deel').dataset.part}${location.search}`;
const mostAtOnce = 1000;
const pace = 2000;
const said = { replay: 'in de rij om opnieuw te proberen', discard: 'weggegooid' };
let who = null;

async function load(idle = () => true) {
  const found = await boardPart(who, address);
  if (!idle()) {
    return;
  }
  const shown = place(found);
  for (const button of findAll('[data-many]', shown)) {
    button.addEventListener('click', () => many(button.dataset.many));
  }
}

const many = (act) => alone(async () => {
  const form = find('[data-parked]');
  let all = 0;
  let left = 0;
  const good = await attempt(async () => {
    const chosen = selection(form);
    for (;;) {
      const answer = await (await operate(who, `parked/${act}`, chosen)).json();
      all += answer.done;
      left = answer.left;
      if (chosen.ids || answer.done === 0 || answer.done + answer.left < mostAtOnce) {
        return; // of a cause the hub takes a thousand at once
      }
      say(`${all} ${said[act]}…`);
    }
  });
  if (good) {
    await attempt(() => load());
    say(`${all} ${said[act]}.${left > 0 ? ` ${left} niet: weg, of zonder inhoud om te proberen.` : ''}${act === 'discard' ? ' Zeg het de partner.' : ''}`, left > 0 ? 'error' : 'ok');
    if (act === 'replay' && all > 0) {
      await follow(all);
    }
  }
});

function selection(form) {
  const { code, partner } = form.dataset;
  if (find('[name="all"]:checked', form)) {
    return { ...(code && { code }), ...(partner && { partner }) };
  }
  const ids = findAll('[name="id"]:checked', form).map((box) => box.value);
  if (ids.length === 0) {
    throw new DeskFault(words.nothingTicked);
  }
  return { ids };
}

// Until nothing waits for its try any more: what is still parked then failed again, and stands in the list with why.
async function follow(all) {
  for (;;) {
    const asked = Number(find('[data-asked]').dataset.asked);
    if (asked === 0) {
      say(`${all} opnieuw geprobeerd. Wat hieronder nog staat, ging weer mis.`);
      return;
    }
    say(`${Math.max(0, all - asked)} van ${all} opnieuw geprobeerd…`);
    await new Promise((done) => { setTimeout(done, pace); });
    if (!await attempt(() => load())) {
      return;
    }
  }
}

// Whether nobody is at work in the list: nothing jumps away under a hand. Asked again once the answer came, since hands are quicker.
function idle() {
  const list = find('#deel');
  return !isBusy() && !list.contains(document.activeElement) && !find('input:checked', list);
}

async function refresh(name) {
  if (name === 'parked' && idle()) {
    await attempt(() => load(idle));
  }
}

// Last, since what it shows is pressed before it is done.
await attempt(async () => {
  who = await beginOperator();
  await load();
  listen(who, refresh, () => {});
});
