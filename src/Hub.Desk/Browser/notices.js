// How a member wants to be told by mail that something waits: its own choice, that its own device alone reads and sets.
import { membership, setNotices } from './member.js';
import { attempt, find, say } from './screen.js';

const done = {
  never: 'U krijgt geen mail; uw adres is gewist.',
  'at-once': 'U krijgt mail zodra er iets ligt.',
  morning: 'U krijgt elke werkdag in de ochtend mail als er iets ligt, en meteen als het acuut is.',
};

export async function notices(who) {
  if (!who.member) {
    return; // who holds the key file is the team, and no member
  }
  const section = find('#berichten');
  const form = find('form', section);
  const { notices: choice, noticeDomains: domains = [] } = await membership(who);
  section.hidden = false;
  find('[data-closed]', section).hidden = domains.length > 0;
  form.hidden = domains.length === 0;
  find('[data-domains]', form).textContent = domains.map((one) => `@${one}`).join(' of ');
  form.elements.when.value = choice?.when ?? 'never';
  form.elements.mail.value = choice?.mail ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(async () => {
      const when = form.elements.when.value;
      await setNotices(who, { when, ...(when !== 'never' && { mail: form.elements.mail.value.trim() }) });
      if (when === 'never') {
        form.elements.mail.value = '';
      }
      say(done[when]);
    });
  });
}
