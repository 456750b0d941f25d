// Puts what was opened into the form of its kind, as text and never as markup.
import { find, findAll } from './screen.js';
import { mark } from './marks.js';

const toConfirm = 'thema.te-bevestigen';
let vocabulary = null;

const learn = async () => { vocabulary ??= await (await fetch('/desk/woorden', { cache: 'no-store', credentials: 'omit' })).json(); };

// What a theme is called.
export async function themeWord(theme) {
  await learn();
  return vocabulary.theme[theme] ?? theme;
}

export async function fill(frame, opened) {
  await learn();
  const place = find('[data-fields]', frame);
  const template = document.getElementById(`fields-${kindOf(frame.dataset, opened)}`);
  if (!template) {
    place.replaceChildren(Object.assign(document.createElement('pre'), { textContent: JSON.stringify(opened.data, null, 1) })); // a newer hub's
    return;
  }
  place.replaceChildren(template.content.cloneNode(true));
  for (const target of findAll('[data-field]', place)) {
    const value = target.dataset.field.split('.').reduce((found, name) => found?.[name], opened);
    const text = forms[target.dataset.form ?? 'text'](value, opened.data) || target.dataset.empty;
    if (text) {
      target.textContent = text;
    } else {
      (target.closest('[data-row]') ?? target).remove();
    }
  }
  mark(place, opened.content);
  tell(find('[data-remarks]', place), opened.content?.remarks ?? opened.data.remarks ?? []);
  find('[data-groups]', place)?.replaceChildren(...(opened.data.groups ?? []).map((group) => Object.assign(document.createElement('li'), { textContent: unanswered(group, opened.remark) })));
}

// What the teams that had it said to the next.
function tell(section, remarks) {
  if (!section || remarks.length === 0) {
    section?.remove();
    return;
  }
  find('ul', section).replaceChildren(...remarks.map((one) => Object.assign(document.createElement('li'), {
    textContent: `${one.text} (${one.actor ? `${one.actor} van ` : ''}${String(one.team).split('.').slice(1).join(' ').replaceAll('-', ' ')}, ${moment(one.at ?? one.hour)})`,
  })));
}

function kindOf({ contract, class: dataClass }, { content }) {
  return content ? (dataClass === 'initiator' ? 'initiator' : 'case')
    : { reminder: 'unanswered', escalation: 'unanswered' }[contract] ?? contract;
}

const when = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const moment = (value) => {
  const part = Object.fromEntries(when.formatToParts(new Date(value)).map((one) => [one.type, one.value]));
  return `${part.day}-${part.month}-${part.year} ${part.hour}:${part.minute}`;
};
const word = (kind) => (value) => value && (vocabulary[kind][value] ?? String(value));

const forms = {
  text: (value) => value === undefined || value === null ? '' : String(value),
  moment: (value) => value && moment(value),
  day: (value) => value && String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1'), // as the source wrote it where it is no date
  euro: (value) => value && `${Number(value).toFixed(2).replace('.', ',')} euro`,
  place: (value) => value && [[value.street, value.houseNumber].filter(Boolean).join(' '), value.postcode, value.place, value.neighbourhood].filter(Boolean).join(', '),
  list: (value) => value?.join(', '),
  attachments: (value) => value?.map((one) => one.reference).join(', '),
  reasons: (value) => value?.map((rule) => vocabulary.reason[rule] ?? rule.replaceAll('.', ': ').replaceAll('-', ' ')).join('; '),
  theme: (value, data) => value && `${word('theme')(value)}${data.reasons?.includes(toConfirm) ? ' (te bevestigen)' : ''}`,
  source: word('source'),
};

const waiting = ({ unfinished, count, reason, handOverTo }) => reason ? `levering is hoger gelegd (${vocabulary.escalation[reason] ?? reason}) door`
  : handOverTo ? `levering moet naar ${handOverTo}, vraagt wie het gebied coördineert; draag haar over. Zij is nu van`
  : unfinished
  ? `${count === 1 ? 'levering is' : 'leveringen zijn'} aangenomen en niet op tijd afgerond door`
  : `${count === 1 ? 'levering wacht' : 'leveringen wachten'} op`;
const unanswered = (group, said) => `${group.count} ${waiting(group)} ${group.team} (spoed ${word('urgency')(group.urgency)}), de langste sinds ${moment(group.oldest)}`
  + (group.remark ?? said?.text ? `. Opmerking: ${group.remark ?? said.text}` : '');
