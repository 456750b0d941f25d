// The cases in which one reads along: opened here, and left.
import { part, send } from './hub.js';
import { alone } from './one-act.js';
import { attempt, begin, find, findAll, place, say } from './screen.js';
import { fill } from './fields.js';
import * as seals from './seal.js';

const address = find('#deel').dataset.part;
let who = null;

async function load() {
  const shown = place(await part(who, address));
  for (const button of findAll('[data-act="read"]', shown)) {
    button.addEventListener('click', () => once(() => read(button.dataset.id)));
  }
  for (const button of findAll('[data-act="leave"]', shown)) {
    button.addEventListener('click', () => once(async () => {
      await send(who, 'POST', `/desk/v1/team-inbox/reading/${button.dataset.id}/end`);
      await load();
      say('U leest niet meer mee. De hub heeft gewist wat voor u verzegeld was.');
      find('#deel h1')?.focus();
    }));
  }
}

async function read(reading) {
  const event = await (await send(who, 'POST', `/desk/v1/team-inbox/reading/${reading}/open`, { reason: 'meelezen' })).json();
  const content = JSON.parse(await seals.open(who, event.data.deliveryId, event.data.content));
  const frame = find(`[data-reading="${reading}"] [data-content]`);
  await fill(frame, { type: event.type, data: event.data, content });
  frame.hidden = false;
}

// What ended meanwhile is shown as it stands.
const once = (work) => alone(async () => {
  if (!await attempt(work)) {
    const [line, text] = [find('#melding'), find('#melding').textContent];
    await attempt(load);
    [line.textContent, line.hidden] = [text, false];
  }
});

// Last, since what it shows is pressed before it is done.
await attempt(async () => {
  who = await begin();
  await load();
});
