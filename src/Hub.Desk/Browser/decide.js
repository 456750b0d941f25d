// Deciding by hand: a case is sealed anew here; of what becomes public a person reads first, word for word, what the hub lets go.
import { ask } from './hub.js';
import { find, findAll } from './screen.js';
import { DeskFault, words } from './fault.js';
import { themeWord } from './fields.js';
import { withhold } from './own-words.js';
import * as seals from './seal.js';

// Makes the form work. Content is what was opened; null for a public matter, which becomes a case only of its original.
export function prepare(section, content) {
  const form = find('form', section);
  const stays = 'stays' in section.dataset; // the case stays with its team, which found a public matter beside it
  const go = stays ? 'Naar het team sturen' : 'Zo beslissen';
  let shown = null;

  const sides = () => ({ individual: ['case'], collective: ['public'], both: ['case', 'public'] })[form.elements.kind?.value]
    ?? (form.elements.kind ? [] : ['public']);
  const forget = () => {
    shown = null;
    const frame = find('[data-shown]', section);
    if (frame) {
      frame.hidden = true;
      find('[type="submit"]', form).textContent = sides().includes('public') ? 'Laat zien wat openbaar wordt' : go;
    }
  };
  if (content) {
    const perhaps = content.alsoPublic ?? [];
    form.elements.text.value = withhold((stays ? perhaps : [content.summary, content.description]).filter(Boolean).join('\n'), content);
    if (stays && perhaps.length > 0) {
      find('[data-perhaps]', section).hidden = false;
      section.open = true;
    }
    form.elements.street.value = content.location?.street ?? '';
    form.addEventListener('input', forget);
  }
  form.addEventListener('change', ({ target }) => {
    if (target.name === 'kind') {
      findAll('[data-side]', form).forEach((side) => { side.hidden = !sides().includes(side.dataset.side); });
    }
    forget();
  });

  // What is asked: only what the person sees, less what the case names as a person.
  function question() {
    const chosen = sides();
    const asked = {
      ...(chosen.includes('case') && { caseTeam: form.elements.caseTeam.value }),
      ...(chosen.includes('public') && { publicTeam: form.elements.publicTeam.value }),
    };
    if (Object.values(asked).length === 0 || Object.values(asked).includes('')) {
      throw new DeskFault(words.noTeamChosen);
    }
    const text = content && asked.publicTeam ? withhold(form.elements.text.value, content).trim() : '';
    const street = content && asked.publicTeam ? form.elements.street.value.trim() : '';
    return { ...asked, ...(text && { text }), ...(street && { street }) };
  }

  async function show(part) {
    shown = JSON.stringify(part);
    find('[data-shown-text]', section).textContent = part.text ?? 'De hub geeft geen tekst vrij: het team krijgt alleen thema, gebied en straat.';
    find('[data-shown-line]', section).textContent = [`Thema: ${await themeWord(part.theme)}`, part.street && `straat: ${part.street}`, '▯ is wat de hub niet doorlaat'].filter(Boolean).join(' · ');
    find('[data-shown]', section).hidden = false;
    find('[type="submit"]', form).textContent = go;
  }

  // What to send; null where there is something to read first. Read is asked for what becomes the case, which is a look of its own.
  return async (who, delivery, read) => {
    const answer = await ask(who, delivery, question());
    if (answer.publicPart && JSON.stringify(answer.publicPart) !== shown) {
      await show(answer.publicPart);
      return null;
    }
    const sealed = async (seal) => {
      const one = await read('beslissing');
      const subject = one.subject && !seal.mayHaveBsn ? Object.fromEntries(Object.entries(one.subject).filter(([name]) => name !== 'bsn')) : one.subject;
      return { keyId: seal.keyId, content: await seals.seal(seal, seal.delivery, JSON.stringify(subject ? { ...one, subject } : one)) };
    };
    const publicTeam = form.elements.publicTeam?.value;
    return {
      ...(answer.caseSeal && { asCase: { team: answer.caseSeal.team, ...await sealed(answer.caseSeal) } }),
      ...((answer.publicPart || (!content && sides().includes('public'))) && { asPublic: { team: publicTeam, ...(answer.publicPart && { part: answer.publicPart }) } }),
      ...(stays && { caseStays: true }),
      ...(answer.learnSeal && { learning: await sealed(answer.learnSeal) }),
    };
  };
}
