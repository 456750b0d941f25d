// One act of a person at a time: a second press while the first is on its way is none.
import { attempt, find, say } from './screen.js';

let busy = false;

export const isBusy = () => busy;

// Does it, unless something is on its way; undefined where it is.
export async function alone(work) {
  if (busy) {
    return undefined;
  }
  busy = true;
  try {
    return await work();
  } finally {
    busy = false;
  }
}

// Done: the screen shows how it stands now and says with the words that the act gave what happened. Refused: it says why.
export const through = (work, load) => alone(async () => {
  let done = null;
  if (await attempt(async () => { done = await work(); })) {
    await attempt(load);
    say(done);
    find('#deel h1')?.focus();
  }
});
