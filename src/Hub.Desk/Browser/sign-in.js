// Signing in with a team's key file. The file is read here; the hub sees a token that it signed.
import { part } from './hub.js';
import { checked, readKeyFile, requireCrypto, teamIn } from './key-file.js';
import { signedIn, signIn } from './key-store.js';
import { DeskFault, words } from './fault.js';
import { attempt, find, hush } from './screen.js';

const form = find('#aanmelden');
const usual = JSON.parse(form.dataset.usual);
let key = null;

await attempt(async () => {
  requireCrypto();
  if (await signedIn()) {
    location.replace('/desk/postvak');
  }
});

const chosen = () => attempt(async () => {
  key = null;
  const [file] = form.elements.key.files;
  if (file) {
    key = await readKeyFile(file);
    form.elements.team.value = teamIn(file.name) || form.elements.team.value;
    form.elements.actor.value ||= usual[form.elements.team.value.split('.')[1]] ?? '';
    hush();
  }
});

find('[type="submit"]', form).disabled = false; // not before this module can take it
form.elements.key.addEventListener('change', chosen);
if (form.elements.key.files.length > 0) {
  await chosen(); // chosen before this module was there
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await attempt(async () => {
    requireCrypto();
    const [file] = form.elements.key.files;
    if (!file) {
      throw new DeskFault(words.noFile);
    }
    const who = checked({ team: form.elements.team.value.trim(), actor: form.elements.actor.value.trim(), ...(key ?? await readKeyFile(file)) });
    await part(who, '/desk/deel/postvak'); // the hub says whether it knows this key for this team, before anything is kept
    await signIn(who);
    location.assign('/desk/postvak');
  });
});
