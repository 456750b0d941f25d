// Marks in the text of a case the words on which the hub's reasons stand, each with the numbers of its reasons.
import { find } from './screen.js';

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
const weight = (value) => value === undefined || value === null ? '' : ` (weegt ${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1).replace('.', ',')})`;

// The text of a part, cut where a reason begins or ends: what lies in a place is marked, and tells of which reasons it is.
function pieces(text, places) {
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ start, length }) => [start, start + length])])].filter((at) => at <= text.length).sort((a, b) => a - b);
  const held = (from) => places.filter(({ start, length }) => start <= from && from < start + length).map(({ number }) => number);
  return cuts.slice(0, -1).flatMap((from, i) => {
    const numbers = [...new Set(held(from))];
    const words = text.slice(from, cuts[i + 1]);
    if (numbers.length === 0) {
      return [document.createTextNode(words)];
    }
    const mark = element('mark', words);
    mark.dataset.reasons = numbers.join(' '); // shown behind it, and not part of the text that somebody copies
    return [mark];
  });
}

// Marks summary and description, and lists the reasons below; without reasons the list goes and the text stays as it is.
export function mark(place, content) {
  const list = find('[data-evidence]', place);
  const reasons = content?.reasons ?? [];
  if (!list || reasons.length === 0) {
    list?.remove();
    return;
  }
  for (const part of ['summary', 'description']) {
    const target = find(`[data-field="content.${part}"]`, place);
    const places = reasons.flatMap((reason, i) => (reason.places ?? []).filter((one) => one.part === part).map((one) => ({ ...one, number: i + 1 })));
    if (target && content[part] && places.length > 0) {
      target.replaceChildren(...pieces(content[part], places));
    }
  }
  list.open = document.querySelector('[data-decide]:not([data-stays])') !== null; // who decides by hand needs them at once
  find('ol', list).replaceChildren(...reasons.map((reason) => element('li', `${reason.why}${weight(reason.weight)}`)));
}
