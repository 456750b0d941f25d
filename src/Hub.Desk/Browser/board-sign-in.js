// Signing in at the board with an operator's key file: one line, which is the key itself.
import { DeskFault, words } from './fault.js';
import { atGemeente } from './gemeente.js';
import { asOperator, signedIn, signIn } from './key-store.js';
import { boardPart, requireSecure } from './operator.js';
import { attempt, find } from './screen.js';

const form = find('#aanmelden');

await attempt(async () => {
  requireSecure();
  if (await signedIn(asOperator)) {
    location.replace('/desk/bord');
  }
  const session = await atGemeente();
  if (session?.operator) {
    await enter({ session: true, viaGemeente: true, actor: session.operator });
  } else if (session) {
    throw new DeskFault(words.noOperator);
  }
});
find('[type="submit"]', form).disabled = false; // not before this module can take it

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await attempt(async () => {
    requireSecure();
    const who = await read(form.elements.key.files[0]);
    await enter(who);
  });
});

async function enter(who) {
  await boardPart(who, '/desk/deel/bord/stand'); // the hub says whether it knows this key or person, before anything is kept
  await signIn(who, asOperator);
  location.assign('/desk/bord');
}

// beheerder-2.k20261124a.key names the operator; the hub itself goes by the key alone.
async function read(file) {
  if (!file) {
    throw new DeskFault(words.noOperatorFile);
  }
  const text = file.size > 20000 ? '' : (await file.text()).trim();
  if (text.startsWith('{')) {
    throw new DeskFault(words.teamKey);
  }
  if (!/^hub_operator_[A-Za-z0-9_-]{20,180}$/.test(text)) {
    throw new DeskFault(words.notAnOperatorKey);
  }
  return { key: text, actor: /^([a-z][a-z0-9-]{0,60})\./.exec(file.name)?.[1] ?? '' };
}
