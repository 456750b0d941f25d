// Asking to be a member: this device makes keys of its own, and waits until somebody of the team admits it.
import { asMember, makeDevice } from './device.js';
import { DeskFault, words } from './fault.js';
import { atGemeente, whenLeaving } from './gemeente.js';
import { checked, readTeamKeys, requireCrypto, signer } from './key-file.js';
import { devices, dropDevice, keepDevice, keepLink, signIn, takeLink } from './key-store.js';
import { admit, ask, membership, teamKeys } from './member.js';
import { phrase } from './phrase.js';
import { attempt, find, findAll, hush, say } from './screen.js';

const [form, waiting] = [find('#vragen'), find('#wachten')];
const often = 3000;
let given = new URLSearchParams(location.hash.slice(1)); // an operator's link; what stands behind # a browser sends nowhere by itself
let device = null;
let session = null;
let acts = 0;
let turn = Promise.resolve();

// One at a time and in turn: what somebody presses while the page looks by itself is done after it, and never lost.
function inTurn(act) {
  acts += 1;
  turn = turn.then(act).catch(() => say(words.notUnderstood, 'error')).finally(() => { acts -= 1; });
  return turn;
}

whenLeaving(async () => {
  if (given.get('uitnodiging')) {
    await keepLink({ hash: location.hash });
  }
});

await attempt(async () => {
  requireCrypto();
  const link = await takeLink();
  if (link && !given.get('uitnodiging')) { // back from signing in
    history.replaceState(null, '', link.hash);
    given = new URLSearchParams(link.hash.slice(1));
  }
  session = await atGemeente();
  device = (await devices()).find((one) => !one.admitted && (!given.get('team') || one.team === given.get('team')));
  await show();
});
setInterval(look, often);

async function show() {
  form.hidden = Boolean(device);
  waiting.hidden = !device;
  if (device) {
    find('[data-asked]').textContent = device.actor;
    find('[data-phrase]').textContent = await phrase(device.team, device.wrapKey, device.signKey);
  } else {
    form.elements.team.value ||= given.get('team') ?? '';
    find('[type="submit"]', form).disabled = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  inTurn(() => device || attempt(async () => {
    hush();
    requireCrypto();
    const { team, actor } = checked({ team: form.elements.team.value.trim(), actor: form.elements.actor.value.trim() });
    const made = await makeDevice(team, actor);
    const invitation = given.get('team') === team ? given.get('uitnodiging') : null;
    const { id } = await ask({ team, actor, wrapKey: made.wrapKey, signKey: made.signKey, ...(invitation && { invitation }) });
    device = { ...made, member: id, admitted: false };
    await keepDevice(device);
    history.replaceState(null, '', location.pathname); // the link is used
    given = new URLSearchParams();
    await show();
    find('#wachten-kop').scrollIntoView({ block: 'nearest' });
  }));
});

function look() {
  if (device && acts === 0 && !document.hidden) {
    inTurn(() => device && attempt(async () => {
      const { standing, actor } = await membership(device);
      if (standing === 'admitted') {
        await enter(actor);
      }
    }).then(async (good) => {
      if (!good) {
        device = (await devices()).find((one) => one.member === device.member) ?? null; // refused: another may be asked
        await show();
      }
    }));
  }
}

async function enter(actor) {
  const who = asMember(device, actor);
  await teamKeys(who); // what was wrapped opens here, or it says why not
  await keepDevice({ ...device, actor, admitted: true });
  await signIn({ ...who, ...(session && { viaGemeente: true }) });
  location.assign('/desk/postvak');
}

findAll('[data-form="self"]').forEach((self) => self.addEventListener('submit', (event) => {
  event.preventDefault();
  inTurn(() => device && attempt(async () => {
    const keys = await readTeamKeys([...self.elements.key.files]);
    if (keys.length === 0) {
      throw new DeskFault(words.noFile);
    }
    const [newest] = keys.toSorted((one, other) => (one.kid < other.kid ? 1 : -1));
    const holder = { team: device.team, actor: device.actor, keyId: newest.kid, signs: await signer(newest) };
    await admit(holder, { id: device.member, wrapKey: device.wrapKey }, keys, 365);
    await enter(device.actor);
  }));
}));

find('[data-act="drop"]').addEventListener('click', () => attempt(async () => {
  await dropDevice(device.member);
  device = null;
  await show();
}));
