// The board: asks its parts anew when the hub says that something changed, and now and then for the ages. Says plainly when it does not know.
import { listen } from './live.js';
import { beginOperator, boardPart } from './operator.js';
import { attempt, find, findAll, place } from './screen.js';

const often = { stand: 15000, wachtrijen: 30000, partners: 60000, cijfers: 600000 };
const atMost = { stand: 1000, wachtrijen: 10000, partners: 30000, cijfers: 300000 }; // however much happens
const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', second: '2-digit' });
const shown = {};
const due = {};
let who = null;
let lineDown = new Date();
let lost = null;
let heard = null;

await attempt(async () => {
  who = await beginOperator();
  await Promise.all(Object.keys(often).map(load));
  goToAnchor();
  for (const name of Object.keys(often)) {
    setInterval(() => load(name), often[name]);
  }
  listen(who, () => Object.keys(often).forEach(soon), (up) => {
    lineDown = up ? null : lineDown ?? new Date();
    load('stand'); // at once: a line that broke may be a hub that is away
  });
});

// A change is shown at once, and a rush of them as one.
function soon(name) {
  due[name] ??= setTimeout(() => {
    due[name] = null;
    load(name);
  }, Math.max(200, (shown[name]?.at ?? 0) + atMost[name] - Date.now()));
}

async function load(name) {
  try {
    const html = await boardPart(who, `/desk/deel/bord/${name}`);
    draw(name, html);
    if (name === 'stand') {
      heard = new Date();
      lost = null;
      sentence();
    }
  } catch (fault) {
    if (name === 'stand') {
      lost = { since: lost?.since ?? new Date(), words: fault.message };
    }
  }
  tell();
}

// Only what differs is put in place, and who stood on a link still does.
function draw(name, html) {
  const target = find(`[data-section="${name}"]`);
  if (shown[name]?.html !== html) {
    const at = target.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    const open = findAll('details', target).map((one) => one.open);
    place(html, target);
    findAll('details', target).forEach((one, index) => { one.open = open[index] ?? false; });
    if (at) {
      findAll('a', target).find((link) => link.getAttribute('href') === at)?.focus();
    }
  }
  shown[name] = { html, at: Date.now() };
}

function sentence() {
  const { sentence: words, level, title } = find('[data-sentence]').dataset;
  say(words, level);
  document.title = `Bord: ${title} – Het bureau`;
}

function say(words, level) {
  const line = find('#zin');
  line.className = `alert alert--${level}`;
  if (find('h1', line).textContent !== words) {
    find('h1', line).textContent = words;
  }
}

// What is not heard any more is said, with since when; the figures stay, grey, with their own time.
function tell() {
  document.body.classList.toggle('is-stale', lost !== null);
  find('#live').classList.toggle('live--on', lost === null && lineDown === null);
  const state = find('[data-state]');
  const words = lost ? `Niet meer live sinds ${clock.format(lost.since)}.`
    : lineDown ? `Niet live sinds ${clock.format(lineDown)}: het bord vraagt nu zelf elke vijftien seconden hoe het staat.`
    : 'Live.';
  if (state.textContent !== words) {
    state.textContent = words;
  }
  find('[data-moment]').textContent = heard === null ? '' : `Stand van ${clock.format(heard)}.`;
  if (lost) {
    say(`Hoe de hub er nu voor staat is niet bekend. ${lost.words}`, 'error');
    document.title = 'Bord: geen verbinding – Het bureau';
  }
}

// The parts come after the page: a link to one of them is followed once it is there.
function goToAnchor() {
  if (/^#[a-z]+$/.test(location.hash)) {
    find(location.hash)?.scrollIntoView();
  }
}
