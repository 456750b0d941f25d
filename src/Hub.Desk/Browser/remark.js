// What a person says to who gets a matter. With a public one only what the hub lets go goes along, and a person reads that first.
import { remark as ask } from './hub.js';
import { find } from './screen.js';
import { DeskFault, words } from './fault.js';

export const remarkIn = (form) => form.elements.remark?.value.trim() || null;

// The words as they go along; undefined where there is something to read first.
export async function released(form, who, delivery) {
  const text = remarkIn(form);
  if (!text) {
    return null;
  }
  const answer = (await ask(who, delivery, text)).text;
  if (!answer) {
    throw new DeskFault(words.nothingReleased);
  }
  const frame = find('[data-remark]', form);
  const shown = find('[data-remark-text]', form);
  if (answer === text || (!frame.hidden && shown.textContent === answer)) {
    return answer;
  }
  shown.textContent = answer;
  frame.hidden = false;
  return undefined;
}
