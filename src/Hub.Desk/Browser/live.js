// Server-sent events with a key in a header, which EventSource cannot send: the same form, read by hand.
import { ask } from './operator.js';

const silence = 40000; // the hub says every fifteen seconds that the line is alive
const longest = 30000;

// Listens as long as the page stands: each event by its name, and whether the line is up.
export async function listen(who, onEvent, onLine) {
  let pause = 1000;
  for (;;) {
    const line = new AbortController();
    const watch = () => setTimeout(() => line.abort(), silence);
    let timer = watch();
    try {
      const answer = await ask(who, 'GET', '/desk/v1/operations/events', undefined, line.signal);
      onLine(true);
      pause = 1000;
      for await (const name of names(answer.body.getReader(), () => { clearTimeout(timer); timer = watch(); })) {
        onEvent(name);
      }
      onLine(false);
    } catch (fault) {
      onLine(false);
      if (fault.code === '401') {
        return;
      }
    } finally {
      clearTimeout(timer);
      line.abort();
    }
    await new Promise((done) => { setTimeout(done, pause); });
    pause = Math.min(pause * 2, longest);
  }
}

// The names of the events; what they hold the page asks for itself, in the words of the server.
async function* names(reader, alive) {
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    alive();
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const name = /^event: (\S+)$/m.exec(block)?.[1];
      if (name) {
        yield name;
      }
    }
  }
}
