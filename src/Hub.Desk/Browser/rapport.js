// The report of the municipality: asked for a period, shown as the hub made it with its own style and no other, printed and kept.
import { DeskFault, words } from './fault.js';
import { send } from './hub.js';
import { attempt, begin, find, hush, say } from './screen.js';

const door = '/desk/v1/team-inbox/report';
const largest = 100000; // characters that the hub takes
const form = find('[data-form="report"]');
const shown = find('#rapport');
let who = null;
let last = null;

await attempt(async () => { who = await begin(); });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  busy(async () => {
    hide();
    const answer = await ask('', await scores());
    last = answer;
    show(await answer.bytes.text());
    hush();
    shown.focus();
  });
});
form.addEventListener('change', hide); // what stands there is of another period
find('[data-act="rows"]').addEventListener('click', () => busy(async () => {
  keep(await ask('.csv'));
  say('Opgeslagen bij uw downloads. Een rekenblad opent het.');
}));
find('[data-act="print"]').addEventListener('click', () => window.print());
find('[data-act="page"]').addEventListener('click', () => keep(last));

// Of the file that was chosen; the hub reads it line by line, and says what is wrong with it.
async function scores() {
  const [file] = form.elements.survey.files;
  if (!file) {
    return undefined;
  }
  if (file.size > largest) {
    throw new DeskFault(words.surveyTooLarge);
  }
  const rows = await file.text().catch(() => { throw new DeskFault(words.surveyGone); });
  return { rows: rows.trim() ? rows : '-' }; // of an empty file the hub says what is missing
}

async function ask(ending, survey) {
  const { from, to } = Object.fromEntries(new FormData(form));
  const answer = await send(who, survey ? 'POST' : 'GET', `${door}${ending}?from=${from}&to=${to}`, survey);
  return { bytes: await answer.blob(), name: `signalen-${who.team.slice(0, 6)}-${from}-${to}${ending || '.html'}` };
}

// In a root of its own: the report's style stays with the report, and the desk's outside it. A script in it would not run.
function show(text) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const root = shown.shadowRoot ?? shown.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(find('style', page).textContent);
  root.adoptedStyleSheets = [style];
  root.replaceChildren(find('.report', page));
  find('[data-shown]').hidden = false;
}

function hide() {
  shown.shadowRoot?.replaceChildren();
  find('[data-shown]').hidden = true;
}

function keep({ bytes, name }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

async function busy(work) {
  const buttons = [...form.querySelectorAll('button')];
  buttons.forEach((button) => { button.disabled = true; });
  await attempt(work);
  buttons.forEach((button) => { button.disabled = false; });
}
