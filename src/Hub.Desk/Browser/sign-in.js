// Signing in with a team's key file. The file is read here; the hub sees a token that it signed.
import { part } from './hub.js';
import { checked, readKeyFile, requireCrypto, teamIn } from './key-file.js';
import { asMember } from './device.js';
import { devices, signedIn, signIn } from './key-store.js';
import { DeskFault, words } from './fault.js';
import { atGemeente, cameBack } from './gemeente.js';
import { attempt, find, hush } from './screen.js';

const form = find('#aanmelden');
const usual = JSON.parse(form.dataset.usual);
let key = null;
let session = null;

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

await attempt(async () => {
  requireCrypto();
  if (await signedIn()) {
    location.replace('/desk/postvak');
  }
  session = await atGemeente();
  await offer();
  const [only, ...others] = (await devices()).filter((device) => device.admitted);
  if (session && cameBack && only && others.length === 0) {
    await enter(asMember(only, only.actor)); // who comes back from signing in there wants to go on
  }
});

// Who was admitted with this device signs in with one press; who waits sees where.
async function offer() {
  const known = await devices();
  find('[data-devices]').hidden = known.length === 0;
  find('[data-list]').replaceChildren(...known.map((device) => {
    const line = document.createElement('li');
    if (device.admitted) {
      const button = Object.assign(document.createElement('button'), {
        type: 'button', className: 'button button--primary', textContent: `Aanmelden als ${device.actor}`,
      });
      button.addEventListener('click', () => enter(asMember(device, device.actor)));
      line.append(button, Object.assign(document.createElement('p'), { className: 'hint', textContent: `van ${device.team}` }));
    } else {
      line.append(Object.assign(document.createElement('a'), {
        href: `/desk/toelating#team=${encodeURIComponent(device.team)}`, textContent: `Uw verzoek als ${device.actor} van ${device.team} wacht nog`,
      }));
    }
    return line;
  }));
}

async function enter(who) {
  const good = await attempt(async () => {
    await part(who, '/desk/deel/postvak'); // the hub says whether it is a member still
    await signIn({ ...who, ...(session && { viaGemeente: true }) });
    location.assign('/desk/postvak');
  });
  if (!good) {
    await offer();
  }
}

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
    await signIn({ ...who, ...(session && { viaGemeente: true }) });
    location.assign('/desk/postvak');
  });
});
