// Who reads along in a case: invited with what is sealed for them here, and ended.
import { act, next, open, part, send } from './hub.js';
import { through } from './one-act.js';
import { attempt, begin, find, findAll, place } from './screen.js';
import { DeskFault, words } from './fault.js';
import * as seals from './seal.js';

const { part: address, delivery } = find('#deel').dataset;
let who = null;

await attempt(async () => {
  who = await begin();
  await load();
});

async function load() {
  const shown = place(await part(who, address));
  for (const button of findAll('[data-act="end"]', shown)) {
    button.addEventListener('click', () => through(async () => {
      await send(who, 'POST', `/desk/v1/team-inbox/reading/${button.dataset.id}/end`);
      return 'Beëindigd. De hub heeft gewist wat voor die lezer verzegeld was.';
    }, load));
  }
  find('[data-form="invite"]', shown)?.addEventListener('submit', (event) => {
    event.preventDefault();
    through(async () => {
      await invite(new FormData(event.target));
      return 'Uitgenodigd. U blijft eigenaar; hierboven staat tot wanneer.';
    }, load);
  });
}

async function invite(form) {
  const [team, role] = form.get('reader').split(' ');
  const reader = await next(who, delivery, team);
  if (reader.way !== 'sealed') {
    throw new DeskFault(words.nobody);
  }
  const event = await open(who, delivery, 'meelezen');
  const content = forReader(JSON.parse(await seals.open(who, delivery, event.data.content)), form.get('remark').trim());
  await act(who, delivery, 'invite', {
    toTeam: team, role, days: Number(form.get('days')), keyId: reader.keyId, content: await seals.seal(reader, delivery, JSON.stringify(content)),
  });
}

// Only what the matter is: no number of a person, reporter, attachment, partner, or what was said to others.
function forReader({ theme, reportedAt, source, summary, description, location, subject, observedAt }, remark) {
  const about = subject && Object.fromEntries(Object.entries(subject).filter(([name]) => name !== 'bsn'));
  return {
    theme, reportedAt, source, summary, description, location, ...(about && { subject: about }), observedAt,
    remarks: remark ? [{ at: new Date().toISOString(), team: who.team, actor: who.actor, text: remark }] : [],
  };
}
